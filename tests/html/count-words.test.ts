import { expect, it } from 'vitest';
import { countWords } from '#html/count-words.ts';

it.each([
  ['l’entreprise, un week-end en 2026', 5],
  ['数える前に、名前を付ける。', 6],
  ['東京 Tower 2026', 3],
  ['من كتب القاعدة؟', 3],
  ['측정의 기술', 2],
  ['', 0],
])('%j: %i', (text, words) => {
  expect(countWords(text)).toBe(words);
});
