import type { SearchRecord } from '#outputs/search/document.ts';

/** A query made from an article by a rule, and the addresses of all articles that answer it. */
export interface AutomaticQuery {
  readonly rule: string;
  readonly query: string;
  readonly expected: readonly string[];
}

/** Words of a record as a reader would spell them, and without accents: on purpose by other rules than those of the search. */
interface Page {
  readonly record: SearchRecord;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Its words without their endings. */
  readonly roots: ReadonlySet<string>;
}

/**
 * Queries that nobody wrote, on any publication: for every article its title without accents, its rarest words misspelt,
 * elided, inflected, cut short, its names, figures, hyphens, ligatures, and stretches of its text.
 */
export function listAutomaticQueries(records: readonly SearchRecord[]): readonly AutomaticQuery[] {
  const pages = records.map(toPage);
  const counts = new Map<string, number>();
  const known = new Set<string>();
  for (const { words, roots } of pages) {
    for (const word of words) known.add(word);
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const isRare = (word: string) => counts.get(toRoot(word)) === 1;
  const isKnown = (word: string) => known.has(fold(word));
  return pages.flatMap((page) => [
    ...onTitle(page, pages),
    ...onWords(page, pages, { isRare, isKnown }),
    ...onNames(page, pages),
    ...onFigures(page, pages),
    ...onText(page, pages),
  ]);
}

interface Known {
  readonly isRare: (word: string) => boolean;
  readonly isKnown: (word: string) => boolean;
}

function toPage(record: SearchRecord): Page {
  const text = [
    record.title,
    record.summary,
    record.entry,
    ...record.people,
    ...record.sections.flatMap(({ title, text: body }) => [title, body]),
  ].join('\n');
  const words = new Set(text.match(/[\p{L}\p{M}]+/gu)?.map(fold));
  return { record, text, words, roots: new Set([...words].map(toRoot)) };
}

function onTitle({ record }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  const expected = pages
    .filter((page) => fold(page.record.title) === fold(record.title))
    .map((page) => page.record.url);
  const plain = fold(record.title)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const short = plain.split(' ').length < 2 ? plain : plain.slice(0, Math.ceil(plain.length * 0.75));
  return [
    { rule: 'title without accents', query: plain, expected },
    { rule: 'title as printed', query: record.title, expected },
    { rule: 'beginning of the title', query: short, expected },
  ];
}

function onWords(page: Page, pages: readonly Page[], { isRare, isKnown }: Known): readonly AutomaticQuery[] {
  const own = [page.record.url];
  const all = [...new Set(page.text.match(/(?<![\p{L}'’-])[\p{Ll}\p{M}]{5,}(?![\p{L}'’-])/gu))].filter(
    isRare,
  );
  const rare = spread(
    all.filter((word) => word.length >= 7),
    6,
  );
  const isBeginning = (word: string) =>
    word.length > 8 &&
    pages.every(
      (other) => other === page || ![...other.words].some((one) => one.startsWith(fold(word.slice(0, -3)))),
    );
  const make = (rule: string, words: readonly string[], toQuery: (word: string) => string) =>
    words.map((word) => ({ rule, query: toQuery(word), expected: own }));
  const vowels = spread(
    all.filter((word) => /^[aeiouéèêâîôœh]/u.test(word)),
    3,
  );
  return [
    ...make('rare word', rare, (word) => word),
    ...make(
      'without accents',
      spread(
        all.filter((word) => fold(word) !== word),
        3,
      ),
      fold,
    ),
    ...make(
      'letters exchanged',
      rare.filter((word) => !isKnown(exchange(word))),
      exchange,
    ),
    ...make(
      'letter missing',
      rare.filter((word) => !isKnown(drop(word))),
      drop,
    ),
    ...make(
      'letter doubled',
      rare.filter((word) => !isKnown(double(word))),
      double,
    ),
    ...make('elided, typographic', vowels, (word) => `l’${word}`),
    ...make('elided, typewritten', vowels, (word) => `d'${word}`),
    ...make('elided with qu', vowels, (word) => `qu’${word}`),
    ...make(
      'beginning of a word',
      rare.filter((word) => isBeginning(word)),
      (word) => word.slice(0, -3),
    ),
    ...onForms(all, page, pages),
    ...onCompounds(page, pages),
    ...onLigatures(page, pages),
  ];
}

/** Another form of a word that only this page has: whoever has that form too is right as well. */
function onForms(
  all: readonly string[],
  { record }: Page,
  pages: readonly Page[],
): readonly AutomaticQuery[] {
  const others = (word: string) =>
    pages
      .filter(({ words, roots }) => words.has(fold(word)) || roots.has(toRoot(word)))
      .map((page) => page.record.url);
  const make = (rule: string, words: readonly string[], toForm: (word: string) => string) =>
    spread(words, 3).map((word) => ({
      rule,
      query: toForm(word),
      expected: [...new Set([record.url, ...others(toForm(word))])],
    }));
  return [
    ...make(
      'plural',
      all.filter((word) => /(?:tion|eur|age|ette|ie|ure|ment|ence|ance)$/u.test(word)),
      (word) => `${word}s`,
    ),
    ...make(
      'singular',
      all.filter((word) => /[^usxi]s$/u.test(word) && word.length > 5),
      (word) => word.slice(0, -1),
    ),
    ...make(
      'plural in aux',
      all.filter((word) => /(?:eau|al)$/u.test(word)),
      (word) => word.replace(/au$/u, 'aux').replace(/al$/u, 'aux'),
    ),
    ...make(
      'present of an infinitive',
      all.filter((word) => /[^gcyi]er$/u.test(word)),
      (word) => `${word.slice(0, -2)}ent`,
    ),
    ...make(
      'imperfect of an infinitive',
      all.filter((word) => /[^gcyi]er$/u.test(word)),
      (word) => `${word.slice(0, -2)}ait`,
    ),
    ...make(
      'first person of an infinitive',
      all.filter((word) => /[^gcyi]er$/u.test(word)),
      (word) => `${word.slice(0, -2)}ons`,
    ),
    ...make(
      'participle of an infinitive',
      all.filter((word) => /[^gcyi]er$/u.test(word)),
      (word) => `${word.slice(0, -2)}ées`,
    ),
    ...make(
      'infinitive of an imperfect',
      all.filter((word) => /[^eiynt](?:ait|aient)$/u.test(word)),
      (word) => word.replace(/(?:ait|aient)$/u, 'er'),
    ),
    ...make(
      'infinitive of a participle',
      all.filter((word) => /[^éi]ées?$/u.test(word)),
      (word) => word.replace(/ées?$/u, 'er'),
    ),
    ...make(
      'masculine of a feminine',
      all.filter((word) => /(?:euse|ienne)s?$/u.test(word)),
      toMasculine,
    ),
  ];
}

function toMasculine(word: string): string {
  return word
    .replace(/euse(?=s?$)/u, 'eux')
    .replace(/ienne(?=s?$)/u, 'ien')
    .replace(/euxs$/u, 'eux');
}

function onCompounds({ text }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  const compounds = [...new Set(text.match(/(?<![\p{L}'’-])\p{L}{3,}-\p{L}{3,}(?![\p{L}'’-])/gu))].filter(
    (one) => !/-(?:ils?|elles?|vous|nous|moi|toi|les|lui|leur|même|mêmes)$/iu.test(one),
  );
  const having = (one: string) =>
    pages.filter((page) => foldAll(page.text).includes(foldAll(one))).map((page) => page.record.url);
  return spread(
    compounds.filter((one) => having(one).length <= 2),
    3,
  ).flatMap((one) => [
    { rule: 'hyphen', query: one, expected: having(one) },
    { rule: 'hyphen as a space', query: one.replace('-', ' '), expected: having(one) },
    { rule: 'hyphen left out', query: one.replace('-', ''), expected: having(one) },
  ]);
}

function onLigatures({ text }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  const words = [...new Set(text.match(/\p{L}*[œæ]\p{L}*/gu)?.map((word) => word.toLowerCase()))];
  return words.flatMap((word) => {
    const stem = fold(word).replace(/s$/u, '');
    const expected = pages
      .filter((page) => [...page.words].some((one) => one.replace(/s$/u, '') === stem))
      .map((page) => page.record.url);
    return [
      { rule: 'ligature', query: word, expected },
      { rule: 'ligature typed apart', query: word.replace('œ', 'oe').replace('æ', 'ae'), expected },
    ];
  });
}

function onNames({ record }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  return record.people.flatMap((name) => {
    const last = name.split(' ').at(-1) ?? '';
    const expected = pages
      .filter((page) => foldAll(page.text).includes(foldAll(last)))
      .map((page) => page.record.url);
    const first = name.split(/[ -]/u)[0] ?? '';
    return [
      { rule: 'name', query: name, expected },
      { rule: 'name without accents', query: fold(name), expected },
      { rule: 'last name first', query: name.split(' ').toReversed().join(' '), expected },
      { rule: 'initial and name', query: `${first.charAt(0)}. ${last}`, expected },
    ];
  });
}

function onFigures({ text }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  const having = (figure: RegExp) =>
    pages.filter((page) => figure.test(page.text)).map((page) => page.record.url);
  const spaced = spread(
    [...new Set(text.match(/(?<![\p{N}\s,]\s?)\b\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\p{N},])/gu))],
    3,
  );
  const percents = spread([...new Set(text.match(/\b\d{1,3}(?=[\u00a0\u202f ]%)/gu))], 3);
  return [
    ...spaced.flatMap((figure) => {
      const digits = figure.replace(/\D/gu, '');
      const expected = having(
        new RegExp(
          String.raw`(?<!\d)${[...figure].map((one) => (/\d/u.test(one) ? one : '.?')).join('')}(?!\d)`,
          'u',
        ),
      );
      const dotted = figure.replace(/\D/gu, '.');
      return [digits, figure.replace(/\D/gu, ' '), dotted].map((query) => ({
        rule: 'thousands',
        query,
        expected,
      }));
    }),
    ...percents.flatMap((figure) => {
      const expected = having(new RegExp(String.raw`(?<![\d,])${figure}.?%`, 'u'));
      return [`${figure}%`, `${figure} %`, `${figure} pour cent`].map((query) => ({
        rule: 'percent',
        query,
        expected,
      }));
    }),
  ];
}

/** Five words in a row, typed without accents or small marks; in quotation marks, as a phrase. */
function onText({ record, text }: Page, pages: readonly Page[]): readonly AutomaticQuery[] {
  const sentences = text
    .split(/[\n.?!;:«»()]+/u)
    .map((one) => one.trim())
    .filter((one) => one.split(' ').length >= 6);
  return spread(sentences, 4).flatMap((sentence) => {
    const stretch = sentence
      .split(' ')
      .slice(0, 6)
      .join(' ')
      .replace(/[,…]+$/u, '');
    const expected = pages
      .filter((page) => foldAll(page.text).includes(foldAll(stretch)))
      .map((page) => page.record.url);
    if (!expected.includes(record.url)) return [];
    return [
      {
        rule: 'words in a row',
        query: fold(stretch)
          .replace(/[^a-z0-9']+/gu, ' ')
          .trim(),
        expected,
      },
      { rule: 'phrase', query: `« ${stretch} »`, expected },
    ];
  });
}

/** At most so many of them, from the whole list: the same ones each time. */
function spread<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, items.length / most);
  return items
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, most);
}

/** Without the endings of plurals and of regular verbs. */
function toRoot(word: string): string {
  return fold(word).replace(
    /(?<=.{3})(?:erions|eraient|erait|eront|erons|erent|aient|ions|antes|ante|ants|ant|ent|ons|ait|ais|era|ees|ee|er|ez|es|e|s|x|a)$/u,
    '',
  );
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'");
}

function foldAll(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

function exchange(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
}

function drop(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word.slice(at + 1);
}

function double(word: string): string {
  const at = Math.floor(word.length / 3);
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}
