import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { error, warning } = findingsOf('note');
const CALL = /(?<!\\)\[\^([^[\]\s]+)\](?!:)/g;
const DEFINITION = /^[ \t>]*\[\^([^[\]\s]+)\]:/gm;

/**
 * Notes that Markdown loses: a call without its note stays as `[^1]` on the page, a note without a call disappears, the
 * second of two notes of one name too. Cost: the length of the text.
 */
export const checkNotes: TextRule = (text) => {
  if (!text.source.includes('[^')) return [];
  const { markdown } = text;
  const calls = [...markdown.matchAll(CALL)].map(toMark);
  const notes = [...markdown.matchAll(DEFINITION)].map(toMark);
  const called = new Set(calls.map(({ name }) => name));
  const written = new Map(notes.toReversed().map((note) => [note.name, note]));
  const at = (mark: Mark): Finding['at'] => text.placeAt(mark.index);
  return [
    ...calls
      .filter(({ name }) => !written.has(name))
      .map((mark) =>
        error(text.file, at(mark), {
          message: `Appel d’une note qui n’existe pas : \`${mark.words}\`.`,
          fix: `Ajouter au bas du texte : [^${mark.words.slice(2, -1)}]: Le texte de la note.`,
        }),
      ),
    ...notes
      .filter(({ name }) => !called.has(name))
      .map((mark) =>
        warning(text.file, at(mark), {
          message: `Note que rien n’appelle : \`${mark.words}\`.`,
          fix: 'L’appeler dans le texte, ou la retirer : elle ne paraît pas.',
        }),
      ),
    ...notes
      .filter((mark) => written.get(mark.name) !== mark)
      .map((mark) =>
        error(text.file, at(mark), {
          message: `Note écrite deux fois : \`${mark.words}\`.`,
          fix: 'Lui donner un autre nom : seule la première paraît.',
        }),
      ),
  ];
};

interface Mark {
  readonly name: string;
  readonly words: string;
  readonly index: number;
}

function toMark({ 0: all, 1: name = '', index }: RegExpExecArray): Mark {
  const start = all.indexOf('[^');
  return { name: name.toLowerCase(), words: all.slice(start).replace(/:$/, ''), index: index + start };
}
