import { render } from '../markdown/render.ts';

/** Whole lines of a file. One with a place may be left out when the check refuses it. */
export interface Piece {
  readonly text: string;
  readonly place?: string;
  readonly payloads?: readonly string[];
}

export interface PlannedFile {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** The payloads of an article. */
export interface Group {
  readonly name: string;
  readonly index: number;
  readonly payloads: readonly string[];
}

/**
 * Neighbours, which are alike and may use one label, are put apart. Those that leave their element open are dealt out among
 * the articles, and come last.
 */
export function toGroups(payloads: readonly string[], byArticle: number): readonly Group[] {
  const length = Math.ceil(payloads.length / byArticle);
  const { true: closed = [], false: open = [] } = Object.groupBy(payloads, (one) =>
    isClosed(one) ? 'true' : 'false',
  );
  const deal = (some: readonly string[], index: number): readonly string[] =>
    some.filter((_one, place) => place % length === index);
  return Array.from({ length }, (_, index) => ({
    index,
    name: `a${String(index).padStart(4, '0')}`,
    payloads: [...deal(closed, index), ...deal(open, length - 1 - index)],
  }));
}

/** Whether what follows it in a text is still outside all that it opens. */
function isClosed(payload: string): boolean {
  return render(`${payload}\n\n## Fin`).body.children.some(
    (one) => one.type === 'element' && one.tagName === 'h2',
  );
}

/** As many of them as one field takes together: no mistake in it would have a line of its own. */
export function toIntroduction(payloads: readonly string[]): string {
  return payloads.reduce(
    (text, one) => (isPlain(`${text}\n\n${one}`) ? `${text}\n\n${one}` : text),
    'Un mot.',
  );
}

/** Whether a field may hold it in which a mistake has no line of its own. */
function isPlain(payload: string): boolean {
  const { mistakes, facts } = render(payload);
  const { links, images } = facts;
  return (
    isClosed(payload) &&
    toLine(payload) === payload.replaceAll('\n', ' ') &&
    !mistakes.some(({ severity }) => severity === 'error') &&
    links.every(({ href }) => /^https?:/.test(href)) &&
    images.length === 0
  );
}

/** Each alone, then among words; what leaves its element open comes last. */
export function toBody(payloads: readonly string[]): readonly Piece[] {
  return payloads.flatMap((one) => [
    { text: `${one}\n\n`, place: 'body', payloads: [one] },
    { text: `Un mot ${toLine(one)} un autre.\n\n`, place: 'sentence', payloads: [one] },
  ]);
}

export function file(path: string, ...pieces: readonly Piece[]): PlannedFile {
  return { path, pieces };
}

export function line(key: string, value: string): Piece {
  return { text: `${key}: ${JSON.stringify(value)}\n` };
}

/** One entry of a file that is a list. */
export function item(place: string, value: object, payload: string): Piece {
  return { text: `- ${JSON.stringify(value)}\n`, place, payloads: [payload] };
}

export function list(key: string, values: readonly object[], payloads: readonly string[]): readonly Piece[] {
  return [
    { text: `${key}:\n` },
    ...values.map((value, index) => ({ ...item(key, value, payloads[index] ?? '') })),
  ];
}

export function joinLines(payloads: readonly string[]): string {
  return payloads.map(toLine).join(' ; ');
}

/** What no field of text takes goes: control characters are refused wherever they stand. */
export function toLine(payload: string): string {
  return payload.replace(/[\0-\x1f\ufeff]+|&#(?:0*1?\d|x0*1?[\da-f]);/gi, ' ');
}

export function chunk<T>(all: readonly T[], length: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
}
