import { typesetRuns } from '#markdown/typography/typeset.ts';
import { ITALICS, type Italics, type Stretch } from '#model/italics.ts';

/** `\*` is an asterisk. */
const ESCAPED = /\\([*_])/g;

/** Of data whose title or summary has marks: both without them, set, and where their italics are. */
export function readItalics(
  data: object,
  language: string,
): { readonly texts: Readonly<Record<string, string>>; readonly italics: Italics | undefined } {
  const own = 'lang' in data && typeof data.lang === 'string' ? data.lang : language;
  const read = Object.entries(data).flatMap(([name, value]) => {
    const isText = (name === 'title' || name === 'summary') && typeof value === 'string';
    return isText && /[*_]/.test(value) ? [[name, toPlain(value, own)] as const] : [];
  });
  const marked = read.filter(([, { stretches }]) => stretches.length > 0);
  return {
    texts: Object.fromEntries(read.map(([name, { text }]) => [name, text])),
    italics:
      marked.length === 0
        ? undefined
        : Object.fromEntries(marked.map(([name, { stretches }]) => [name, stretches])),
  };
}

interface Plain {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Every second run is in italics. */
function toPlain(written: string, language: string): Plain {
  let done = 0;
  const runs = [...written.matchAll(ITALICS)].flatMap(({ 0: whole, 1: starred, 2: lined = '', index }) => {
    const before = written.slice(done, index);
    done = index + whole.length;
    return [before, starred ?? lined];
  });
  const plain = [...runs, written.slice(done)].map((run) => run.replace(ESCAPED, '$1'));
  const set = typesetRuns(plain, language);
  let end = 0;
  const stretches = set.flatMap((run, index) => {
    const start = end;
    end += run.length;
    return index % 2 === 1 ? [{ start, end }] : [];
  });
  return { text: set.join(''), stretches };
}
