import { toStoredBody } from '../../markdown/render.ts';
import type { SearchDocument } from '#outputs/search/document.ts';

/** Words a French page is half made of, most used first. */
const FUNCTION_WORDS =
  'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la aux son avec on sa ou mais ses comme elle ces nous leur même fait aussi deux peut être cette entre sans ont tout était bien encore sous après dont leurs ils si mes tous années temps peu tel donc selon vers chez très contre faire moins'.split(
    ' ',
  );

/** Words of the trade, so that queries read like queries. */
const TRADE_WORDS =
  'entreprise client marque service site produit vidéo marché internet équipe campagne réponse question idée chiffre vente message communauté réputation stratégie contenu article journal magasin directeur mesure budget critique commentaire fidélité cœur œuvre réseau public relation confiance crise bruit prix achat abonné audience image annonce lecteur conseil agence écoute erreur méthode résultat'.split(
    ' ',
  );

const ONSETS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'j',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'ch',
  'tr',
  'pl',
  'gr',
  'cr',
  'fr',
  'bl',
  'pr',
  'qu',
  'dr',
  '',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ai', 'ou', 'on', 'an', 'in', 'eu', 'oi', 'au'];
const ENDINGS = ['', '', 's', 'r', 'tion', 'ment', 'eur', 'té', 'age', 'ique', 'er', 'ent', 'es', 'ance'];
const KINDS = [
  ['essay', 'Essai'],
  ['interview', 'Entretien'],
  ['case-study', 'Étude de cas'],
  ['excerpt', 'Lu ailleurs'],
] as const;
const ARTICLES_A_YEAR = 500;

/** Numbers from 0 to 1 in an order that a seed decides: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Articles whose words follow Zipf's law over a vocabulary of 60 000, as long as real ones (about 750 words), spread
 * over years of 500, the last of them 2026. The same number gives the same articles.
 */
export function generateDocuments(count: number): readonly SearchDocument[] {
  const random = createRandom(20261121);
  const words = listWords(random, 60_000);
  const pick = createZipf(words, random);
  return Array.from({ length: count }, (_, index) => toDocument(index, count, { random, pick, words }));
}

interface Source {
  readonly random: () => number;
  readonly pick: () => string;
  readonly words: readonly string[];
}

function toDocument(index: number, count: number, source: Source): SearchDocument {
  const { random } = source;
  const title = capital(toSentence(source, 4 + Math.floor(random() * 5)));
  const [kind, kindLabel] = KINDS[Math.floor(random() * KINDS.length)] ?? KINDS[0];
  const year = 2026 - Math.floor((count - 1 - index) / ARTICLES_A_YEAR);
  const date = `${year}-${pad(1 + Math.floor(((index % ARTICLES_A_YEAR) / ARTICLES_A_YEAR) * 12))}-${pad(1 + (index % 28))}`;
  return {
    url: `/articles/${toSlug(title)}-${index}/`,
    title,
    summary: `${capital(toSentence(source, 30))}.`,
    body: toStoredBody(toBody(source, index)),
    kind,
    kindLabel,
    date,
    dateText: date,
    year: String(year),
    tags: Array.from({ length: 3 }, () => `Thème ${Math.floor(random() ** 2 * 200)}`),
    people: [`Prénom ${toName(source, Math.floor(random() * 300))}`],
    ...(index % 3 === 0 ? { series: `Série ${Math.floor(index / 30)}`, part: `${(index % 10) + 1}/10` } : {}),
  };
}

/** Its Markdown. */
function toBody(source: Source, index: number): string {
  const sections = Array.from({ length: 5 }, (_, section) => {
    const paragraphs = Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () => `${capital(toSentence(source, 15))}.`).join(' '),
    );
    return [`## ${capital(toSentence(source, 6))} {#s${section}}`, ...paragraphs].join('\n\n');
  });
  return [`${capital(toSentence(source, 40))}, repère-${index}.`, ...sections].join('\n\n');
}

function toSentence({ pick }: Source, length: number): string {
  return Array.from({ length }, pick)
    .join(' ')
    .replace(/\b(?:le|la|de|que|ne|se|ce) (?=[aeiouyéèœ])/gu, (word) => `${word.slice(0, -2)}’`);
}

function toName({ words }: Source, rank: number): string {
  return capital(words[2000 + rank] ?? 'Nom');
}

function listWords(random: () => number, size: number): readonly string[] {
  const words = new Set([...FUNCTION_WORDS, ...TRADE_WORDS]);
  while (words.size < size) words.add(toWord(random));
  return [...words];
}

function toWord(random: () => number): string {
  const draw = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllables = 1 + Math.floor(random() * 3);
  return Array.from({ length: syllables }, () => draw(ONSETS) + draw(VOWELS)).join('') + draw(ENDINGS);
}

/** Draws words so that the n-th is n times rarer than the first. */
function createZipf(words: readonly string[], random: () => number): () => string {
  const cumulated: number[] = [];
  let total = 0;
  words.forEach((_, rank) => {
    total += 1 / (rank + 2.7);
    cumulated.push(total);
  });
  return () => words[findAtLeast(cumulated, random() * total)] ?? 'de';
}

function findAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('fr') + text.slice(1);
}

function toSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/œ/gu, 'oe')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
