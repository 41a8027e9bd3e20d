/** Groups of three figures, or figures alone; `2019, 3` is two numbers. */
const NUMBER = String.raw`(?:\d{1,3}(?:[.,]\d{3}|[^\S\n]\d{3}){1,6}(?!\d)|\d+)(?:[.,]\d+)?`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])${NUMBER}[^\S\n]?(?:[%€$£]|\p{L}[\p{L}’'-]*(?:[^\S\n]\p{L}[\p{L}’'-]*){0,3})`,
  'gu',
);
const STARTS = new RegExp(`^${NUMBER}`, 'u');
/** What many texts may hold without any link between them: « 3 jours », « 20 % ». */
const IS_TELLING = /\d(?:\D?\d){2}|\smill?i/u;

/** The numbers of a text that a reader would know again, each with the words after it, on plain spaces: « 136,38 dollars par tête ». */
export function listAmounts(text: string): readonly string[] {
  if (!/\d/.test(text)) return [];
  const found = Array.from(text.matchAll(AMOUNT), ([words]) => toPlain(words)).filter(isTelling);
  return [...new Set(found)];
}

export function isTelling(amount: string): boolean {
  return IS_TELLING.test(amount);
}

export function toPlain(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

/** The number of an amount, which begins it. */
export function toNumber(amount: string): string {
  return STARTS.exec(amount)?.[0] ?? '';
}
