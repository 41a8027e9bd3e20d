import { stringify } from 'yaml';
import { z } from 'zod';
import { slug, text } from '#fields.ts';
import { seriesSchema } from '#model/series.ts';
import { toName, TakenNames } from '#import/names.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Collection, CollectedText } from './collection.ts';
import { fold, toQuote } from './imported-text.ts';
import { NOTE } from './names.ts';
import { readPartTitle, type PartTitle } from './part-title.ts';
import { defineCollector, type FoundFile } from './recognizer.ts';

/** A series whose parts tell nothing but their numbers. */
const NAMELESS: Translated = { fr: 'Numéros', en: 'Numbers' };
const FEWEST_ALIKE = 3;
const SHARED_WORDS = 3;
/** Of words that each title of a series adds to those that all begin with, in most of them. */
const MOST_OWN_WORDS = 6;
/** Parts that nobody has written are announced up to so many. */
const MOST_MISSING = 30;
/** Words that begin titles of anything. */
const COMMON = new Set(
  `a au aux avec ce ces cet cette comment dans de des du elle en est et il ils in is je l la le les leur leurs ma mais mes mon ne nos notre nous of on
  ou par pas pour pourquoi qu quand que quel quelle quelles quels qui quoi sa se ses si son sur t ta the this to tous tout toute
  toutes tu un une vos votre vous what when where why how with your my our and for from should front case long black white getting started you to do be not are was it its as at by or if so we he she they y une fois il-y ete etre sont faut fait faire d c s n j`.split(
    /\s+/,
  ),
);

interface Fields extends Record<string, unknown> {
  readonly title: string;
  readonly plan: readonly Part[];
}

type Part = string | { readonly title: string };
type Numbered = readonly [text: CollectedText, part: PartTitle];

/** Parts by the number in their titles, then titles that begin alike. */
export const series = defineCollector<Fields>({
  rule: 'series',
  title: {
    fr: 'Séries : des titres numérotés, ou qui commencent pareil',
    en: 'Series: titles that are numbered, or that begin alike',
  },
  fields: z.strictObject({
    title: text,
    plan: z.array(z.union([slug, z.strictObject({ title: text })])).min(1),
  }),
  collect(collection) {
    const texts = collection.texts
      .filter(({ isInSeries }) => !isInSeries)
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    const found = [...listNumbered(texts, collection.names.language)];
    const taken = new Set(found.flatMap(({ plan }) => plan.filter((one) => typeof one === 'string')));
    const alike = listAlike(texts.filter((one) => !taken.has(one.slug)));
    const names = new TakenNames(collection.series);
    return [...found, ...alike].map((one) => toFound(one, { names, collection }));
  },
});

function toFound(
  { title, plan }: Fields,
  { names, collection }: { readonly names: TakenNames; readonly collection: Collection },
): FoundFile<Fields> {
  const written = plan.filter((one) => typeof one === 'string');
  const titles = written.map((one) => collection.texts.find((other) => other.slug === one)?.title ?? one);
  const missing = plan.length - written.length;
  const { language } = collection.names;
  return {
    item: `series/${names.take(toName(title) || 'serie')}.yaml`,
    sentence: toQuote(titles.join(' · ')),
    change: toChange({ title, parts: plan.length, missing }),
    fields: { title, plan },
    apply: (fields) => {
      const summary = tell(toSummary(fields.plan.length), language);
      const data = seriesSchema.parse({ title: fields.title, summary, plan: fields.plan });
      return { content: `${tell(NOTE, language)}${stringify(data, { lineWidth: 0 })}` };
    },
  };
}

function toChange({
  title,
  parts,
  missing,
}: {
  readonly title: string;
  readonly parts: number;
  readonly missing: number;
}): Translated {
  return {
    fr: `série « ${title} » de ${parts} ${parts === 1 ? 'partie' : 'parties'}${missing === 0 ? '' : `, dont ${missing} à paraître`}`,
    en: `series “${title}” of ${parts} ${parts === 1 ? 'part' : 'parts'}${missing === 0 ? '' : `, ${missing} of them to come`}`,
  };
}

function toSummary(parts: number): Translated {
  return {
    fr: `Une série de ${parts} ${parts === 1 ? 'partie' : 'parties'}.`,
    en: `A series in ${parts} ${parts === 1 ? 'part' : 'parts'}.`,
  };
}

function* listNumbered(texts: readonly CollectedText[], language: string): Iterable<Fields> {
  const parts = texts.flatMap((one): readonly Numbered[] => {
    const part = readPartTitle(one.title);
    return part ? [[one, part]] : [];
  });
  for (const own of Map.groupBy(parts, ([, { base }]) => toKey(base)).values()) {
    const [first] = own;
    if (!first || !isSeries(own, texts)) continue;
    const [, { base }] = first;
    const whole = base === '' ? undefined : texts.find((one) => toKey(one.title) === toKey(base));
    const places = toPlaces(whole ? [[whole, { base, number: 1, toTitle: () => base }], ...own] : own);
    const plan = toPlan(places, own);
    yield {
      title: base || first[1].toTitle(undefined) || tell(first[1].nameless ?? NAMELESS, language),
      plan,
    };
  }
}

/** A title alone tells of others when it is their count that it tells, or that it goes on. */
function isSeries(own: readonly Numbered[], texts: readonly CollectedText[]): boolean {
  if (new Set(own.map(([, { number, isEnd }]) => number ?? (isEnd ? 'end' : 'next'))).size > 1) return true;
  return own.some(
    ([, { base, isSure = false }]) =>
      isSure || (base !== '' && texts.some((one) => toKey(one.title) === toKey(base))),
  );
}

/** By their number; what has none takes the first free one, and the end the last. */
function toPlaces(own: readonly Numbered[]): ReadonlyMap<number, CollectedText> {
  const places = new Map<number, CollectedText>();
  for (const [one, { number }] of own)
    if (number !== undefined && !places.has(number)) places.set(number, one);
  let next = 2;
  for (const [one, { number, isEnd = false }] of own) {
    if (number !== undefined || isEnd) continue;
    while (places.has(next)) next += 1;
    places.set(next, one);
  }
  for (const [one, { number, isEnd = false }] of own) {
    if (number !== undefined || !isEnd) continue;
    places.set(Math.max(1, ...places.keys()) + 1, one);
  }
  return places;
}

function toPlan(places: ReadonlyMap<number, CollectedText>, own: readonly Numbered[]): readonly Part[] {
  const [[, part] = []] = own;
  const last = Math.max(...places.keys(), ...own.map(([, { total = 0 }]) => total));
  const isLong = last - places.size > MOST_MISSING;
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((number): readonly Part[] => {
    const written = places.get(number);
    if (written) return [written.slug];
    return isLong || !part ? [] : [{ title: part.toTitle(number) }];
  });
}

/** What no name of a series ends in, unless a mark comes after it. */
const OPEN_END = /[\s\u00a0](?:and|or|of|in|the|to|for|with|et|ou|un|une)$/iu;
/** What a firm or an association tells of itself, each time. */
const ANNOUNCED = /\b(?:sera|seront|recrute|recrutent|recherche|recherchent)\b/;
/** What is numbered is named by what comes before. */
const COUNTED =
  /[\s\u00a0,:;–—-]+(?:part|partie|episode|épisode|day|jour|n[°º]|vol(?:ume)?|chapitre|chapter)\.?$/iu;

const ARTICLE_AFTER = /(?<=[:–—-])[\s\u00a0]+(?:l[ea]s?|l['’]|une?|des|du|the|an?)$/iu;

/** Titles of which at least three begin with the same three words. */
function* listAlike(texts: readonly CollectedText[]): Iterable<Fields> {
  const groups = Map.groupBy(texts, ({ title }) => toWordKeys(title).slice(0, SHARED_WORDS).join(' '));
  for (const [key, own] of groups) {
    const words = key.split(' ');
    if (own.length < FEWEST_ALIKE || words.length < SHARED_WORDS) continue;
    if (words.every((one) => COMMON.has(one) || /^\d+$/.test(one) || one.length < 3)) continue;
    const titles = own.map(({ title }) => title);
    const title = toShared(titles);
    if (isNamed(title, titles)) yield { title: title.replace(COUNTED, ''), plan: own.map((one) => one.slug) };
  }
}

/** A name and a mark, or a frame for a few words: « Internet peut-il changer … ». */
function isNamed(shared: string, titles: readonly string[]): boolean {
  const rests = titles.map((title) => title.slice(shared.length));
  if (rests.every((one) => /^[\s\u00a0\u202f]*[:–—(|#\d-]/u.test(one))) return true;
  if (ANNOUNCED.test(fold(shared))) return false;
  const short = rests.filter((one) => toWordKeys(one).length <= MOST_OWN_WORDS);
  return short.length * 2 > rests.length && !OPEN_END.test(shared);
}

/** The words that all titles begin with, as the first writes them. */
function toShared(titles: readonly string[]): string {
  const [first = ''] = titles;
  const words = first.split(/\s+/);
  const lengths = words.map((_, index) => words.slice(0, index + 1).join(' '));
  const shared =
    lengths.findLast((one) => titles.every((title) => toKey(title).startsWith(toKey(one)))) ?? first;
  return shared.replace(ARTICLE_AFTER, '').replace(/[\s,:;–—-]+$/u, '');
}

/** `peut-il` is one word, `l’eau` two. */
function toWordKeys(title: string): readonly string[] {
  return fold(title)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function toKey(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]/gu, '');
}
