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
        message: `Note que rien n’appelle : \`[^${label ?? identifier}]\`.`,
        fix: 'L’appeler dans le texte, ou la retirer : elle ne paraît pas.',
        severity: 'warning',
      });
    if (written.has(identifier))
      yield mistakeAt(node, {
        rule: 'note',
        message: `Note écrite deux fois : \`[^${label ?? identifier}]\`.`,
        fix: 'Lui donner un autre nom : seule la première paraît.',
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
        message: `Appel d’une note qui n’existe pas : \`${call}\`.`,
        fix: /\s/.test(name ?? '')
          ? `Un nom sans espace, ici et au bas du texte : [^${name?.trim().replace(/\s+/g, '-')}].`
          : `Ajouter au bas du texte : [^${name}]: Le texte de la note.`,
        severity: /\s/.test(name ?? '') ? 'warning' : 'error',
      };
  }
}
