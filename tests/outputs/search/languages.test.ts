import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '#client/search/search-index.ts';
import { fold, toUnits } from '#outputs/search/normalise.ts';
import { isTooShort, parseQuery } from '#outputs/search/query.ts';
import { buildFiles, createDocument, FRENCH, openIndex, search, type Files } from './in-memory.ts';

/** A text and words of it, which only it has. */
const TEXTS = {
  chinese: ['测量的方法', '数字之前，先给它们一个名字。', ['测量', '名字']],
  japanese: ['測定の言葉', '数える前に、名前を付ける。東京タワー。', ['言葉', '東京タワー']],
  korean: ['측정의 기술', '숫자보다 이름이 먼저다.', ['이름이']],
  greek: ['Η τέχνη της μέτρησης', 'Πρώτα το όνομα.', ['τέχνη', 'τεχνη', 'όνομα']],
  russian: ['Искусство измерения', 'Сначала имя, потом ещё число.', ['искусство', 'еще']],
  arabic: ['فن القياس', 'الاسم قبل العدد، كَتَبَ ذلك.', ['القياس', 'كتب']],
  hebrew: ['אמנות המדידה', 'השם לפני המספר.', ['המדידה']],
  hindi: ['मापन की कला', 'पहले नाम, फिर संख्या।', ['मापन', 'संख्या']],
  thai: ['ศิลปะการวัด', 'ชื่อมาก่อนตัวเลข', ['ตัวเลข']],
  vietnamese: ['Nghệ thuật đo lường', 'Tên gọi có trước con số.', ['nghệ', 'lường']],
  english: ['The art of measuring', 'Stories come first; it’s a rule.', ['stories', 'story', "it's a rule"]],
} as const;

const toTokens = (text: string): readonly string[] => toUnits(text).map(({ token }) => token);

describe('words of every script', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    const documents = Object.entries(TEXTS).map(([name, [title, source]]) =>
      createDocument({ url: `/articles/${name}/`, title, source }),
    );
    index = await openIndex(await buildFiles(documents));
  });

  it.each(Object.entries(TEXTS).flatMap(([name, [, , words]]) => words.map((word) => [name, word] as const)))(
    'are found: %s, %s',
    async (name, word) => {
      const { shown } = await search(index, word);
      expect(shown[0]?.record.url).toBe(`/articles/${name}/`);
    },
  );

  it('are parted where no space parts them', () => {
    expect(toTokens('東京タワーの名前、2026年')).toEqual(['東京タワー', 'の', '名前', '2026', '年']);
    expect(
      toUnits('先给它们名字')
        .map(({ text }) => text)
        .join(''),
    ).toBe('先给它们名字');
  });

  it('keep their marks but accents and vowel points', () => {
    expect(['हिन्दी', 'τέχνη', 'כָּתַב', 'élève', '한국'].map(fold)).toEqual([
      'हिन्दी',
      'τεχνη',
      'כתב',
      'eleve',
      '한국',
    ]);
  });

  it('may be one ideogram', () => {
    expect(['字', 'a', 'я'].map((text) => isTooShort(parseQuery(text, FRENCH)))).toEqual([false, true, true]);
  });
});

/** A question, and the article that answers it. */
const ENGLISH = [
  createDocument({
    url: '/articles/publishers/',
    title: 'The publishers who stopped counting',
    source: 'Colours of dying companies; children recognise them, step by step. He wrote 35% of it, and ran.',
    lang: 'en',
    part: '3/4',
    series: 'Counting',
  }),
  createDocument({
    url: '/articles/fonts/',
    title: 'Fonts, and how to comment on them',
    source: 'A client’s son, for a car. The organization of a page, running on.',
    lang: 'en-GB',
  }),
  createDocument({
    url: '/articles/coats/',
    title: 'Of coats',
    source:
      "The factory’s wool; two women's hats, a boss’s gloves, Dickens’ shoes, the 1990’s, and wolf’s fur.",
    lang: 'en',
  }),
] as const;
/** With both apostrophes, and none. */
const POSSESSIVES = 'factory|woman|women|boss|dickens|wolf'
  .split('|')
  .flatMap((word) => [word, `${word}'s`, `${word}’s`, `${word}'`, `${word}s`])
  .concat('factories', 'bosses', '1990s', "1990's", '"women\'s hats"', '"factory’s wool"')
  .map((text): readonly [string, string] => [text, 'coats']);
const FRENCH_TEXTS = [
  createDocument({
    url: '/articles/abonnes/',
    title: 'Comment compter ses abonnés',
    source: 'Les animatrices abandonnent la mesure. Un son de cloche.',
  }),
  createDocument({ url: '/articles/polices/', title: 'Les polices, et la page', source: 'Commenter.' }),
] as const;

describe('a publication in English', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    const own = ENGLISH.map((one) => ({ ...one, lang: undefined }));
    index = await openIndex(await buildFiles(own, [], 'en'), 'en');
  });

  it.each([
    ['publisher', 'publishers'],
    ['how do publishers count?', 'publishers'],
    ['a dying company', 'publishers'],
    ['color', 'publishers'],
    ['child', 'publishers'],
    ['recognizes', 'publishers'],
    ['to write', 'publishers'],
    ['35 percent', 'publishers'],
    ['part 3', 'publishers'],
    ['third of counting', 'publishers'],
    ['publishrs', 'publishers'],
    ['comment', 'fonts'],
    ['client', 'fonts'],
    ['clients', 'fonts'],
    ['son', 'fonts'],
    ['"how to comment"', 'fonts'],
    ...POSSESSIVES,
  ] as const)('answers %j with %s', async (text, name) => {
    const { shown } = await search(index, text);
    expect(shown[0]?.record.url).toBe(`/articles/${name}/`);
  });

  it('tells small words of English from those of French', () => {
    expect(parseQuery('what is the son for', index).terms.map(({ text }) => text)).toEqual(['son']);
  });
});

describe('a publication in two languages', () => {
  let files: Files;
  let index: SearchIndex;
  beforeAll(async () => {
    files = await buildFiles([...FRENCH_TEXTS, ...ENGLISH]);
    index = await openIndex(files);
  });

  it.each([
    ['publisher', 'publishers'],
    ['how do companies die', 'publishers'],
    ['the color of a company', 'publishers'],
    ['publishrs', 'publishers'],
    ['comment on fonts', 'fonts'],
    ['comment compter', 'abonnes'],
    ['animateur', 'abonnes'],
    ['abandonner une mesure', 'abonnes'],
    ['les polices', 'polices'],
    ["a factory's", 'coats'],
    ['the factory', 'coats'],
  ])('answers %j with %s', async (text, name) => {
    const { shown } = await search(index, text);
    expect(shown[0]?.record.url).toBe(`/articles/${name}/`);
  });

  it('finds in both what both have', async () => {
    const { shown } = await search(index, 'page');
    expect(shown.map(({ record }) => record.url).sort()).toEqual(['/articles/fonts/', '/articles/polices/']);
  });

  it('sends a browser its own languages alone, each with its stems', async () => {
    expect(index.manifest.languages.map(({ code }) => code)).toEqual(['fr', 'en']);
    expect([...files.keys()].filter((path) => path.includes('wasm-'))).toHaveLength(2);
    const one = await openIndex(await buildFiles([...FRENCH_TEXTS]));
    expect(one.manifest.languages.map(({ code }) => code)).toEqual(['fr']);
  });
});
