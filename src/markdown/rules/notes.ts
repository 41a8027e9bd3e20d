import { getWritten, type MarkdownRule, type MarkdownText } from '#markdown/markdown-text.ts';
import { mistakeAt, type Mistake } from '#markdown/mistake.ts';

/** What would be a call, if its note were written. */
const CALL = /(?<!\\)\[\^([^[\]\n]+)\](?!:)/g;

/**
 * Notes that Markdown loses: a call without its note stays as `[^1]` on the page, a note without a call disappears, the
 * second of two notes of one name too.
 */
export const checkNotes: MarkdownRule = function* (text) {
  if (!text.source.includes('[^')) return;
  yield* checkCalls(text);
  const called = new Set(
    text.nodes.flatMap((node) => (node.type === 'footnoteReference' ? node.identifier : [])),
  );
  const written = new Set<string>();
  for (const node of text.nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const { identifier, label } = node;
    if (!called.has(identifier))
      yield mistakeAt(node, {
        rule: 'note',
        message: {
          fr: `Note que rien n’appelle : \`[^${label ?? identifier}]\`.`,
          en: `Note that nothing calls: \`[^${label ?? identifier}]\`.`,
        },
        fix: {
          fr: 'L’appeler dans le texte, ou la retirer : elle ne paraît pas.',
          en: 'Call it in the text, or remove it: it does not appear.',
        },
        severity: 'warning',
      });
    if (written.has(identifier))
      yield mistakeAt(node, {
        rule: 'note',
        message: {
          fr: `Note écrite deux fois : \`[^${label ?? identifier}]\`.`,
          en: `Note written twice: \`[^${label ?? identifier}]\`.`,
        },
        fix: {
          fr: 'Lui donner un autre nom : seule la première paraît.',
          en: 'Give it another name: only the first appears.',
        },
      });
    written.add(identifier);
  }
};

function* checkCalls({ source, nodes, placeAt }: MarkdownText): Iterable<Mistake> {
  for (const node of nodes) {
    if (node.type !== 'text') continue;
    const { text, start } = getWritten(node, source);
    for (const { 0: call, 1: name, index } of text.matchAll(CALL))
      yield {
        ...placeAt(start + index),
        rule: 'note',
        message: {
          fr: `Appel d’une note qui n’existe pas : \`${call}\`.`,
          en: `Call of a note that does not exist: \`${call}\`.`,
        },
        fix: /\s/.test(name ?? '')
          ? {
              fr: `Un nom sans espace, ici et au bas du texte : [^${name?.trim().replace(/\s+/g, '-')}].`,
              en: `A name without spaces, here and at the bottom of the text: [^${name?.trim().replace(/\s+/g, '-')}].`,
            }
          : {
              fr: `Ajouter au bas du texte : [^${name}]: Le texte de la note.`,
              en: `Add at the bottom of the text: [^${name}]: The text of the note.`,
            },
        severity: /\s/.test(name ?? '') ? 'warning' : 'error',
      };
  }
}
