import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '#client/search/search-index.ts';
import { fold, toUnits } from '#outputs/search/normalise.ts';
import { isTooShort, parseQuery } from '#outputs/search/query.ts';
import { buildFiles, createDocument, openIndex, search } from './in-memory.ts';

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
    expect(['字', 'a', 'я'].map((text) => isTooShort(parseQuery(text)))).toEqual([false, true, true]);
  });
});
