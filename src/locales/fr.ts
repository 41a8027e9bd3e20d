import { addresses } from './fr/addresses.ts';
import { callouts } from './fr/callouts.ts';
import { dates } from './fr/dates.ts';
import { feeds } from './fr/feeds.ts';
import { count, formatNumber } from './fr/numbers.ts';
import { search } from './fr/search.ts';
import { starter } from './fr/starter.ts';
import { toSample } from './sample.ts';
import { words } from './fr/words.ts';

/** A number, with what stands before it (« plus de ») and what follows it (`vues`). */
interface FigureWords {
  readonly qualifier?: string | undefined;
  readonly value: number;
  readonly unit?: string | undefined;
}

const collator = new Intl.Collator('fr');
/** By the names of kinds. */
const noNames: Readonly<
  Partial<
    Record<
      string,
      {
        readonly name?: string;
        readonly plural?: string;
        readonly description?: string;
        readonly shown: boolean;
      }
    >
  >
> = {};
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const sample = (paths: readonly string[]): string =>
  toSample(paths, { list, others: (rest) => `${rest} autres` });

/** French: the language whose shape all others take. */
export const fr = {
  code: 'fr' as const,
  words,
  callouts,
  /** What the owner of a publication calls the kinds of articles, and those that are not shown. */
  kinds: noNames,
  feeds,
  search,
  starter,
  addresses,
  dates,
  formatNumber,
  /** « 12 % », « plus de 1 200 vues ». */
  formatFigure: ({ qualifier, value, unit }: FigureWords): string =>
    [qualifier, unit ? `${formatNumber(value)}\u202f${unit}` : formatNumber(value)].filter(Boolean).join(' '),
  /** Between a label and what it labels. */
  colon: '\u00a0: ',
  quotes: {
    /** Before and after quoted words. */
    open: '«\u202f',
    close: '\u202f»',
    /** Alone: around the name of the publication, with `gap`, and on cards. */
    marks: { open: '«', close: '»' },
    gap: ' ',
  },
  /** « A, B et C ». */
  joinNames: (names: readonly string[]): string => list.format(names),
  /** Alphabetical order. */
  compare: (a: string, b: string): number => collator.compare(a, b),
  /** What a build prints for the author who waits for it. */
  build: {
    otherBuild: 'Une autre construction est en cours dans ce dossier\u00a0: on attend qu’elle finisse.',
    changedMeanwhile: (file: string) => `${file} a changé pendant la construction\u00a0: on recommence.`,
    changesTooOften: (file: string) =>
      `${file} change sans cesse pendant qu’il est lu. Relancer la commande quand il sera tranquille.`,
    foreignKept: (paths: readonly string[]) =>
      `Laissé en place, sans venir de la construction\u00a0: ${sample(paths)}.`,
    leftBeside: (folders: readonly string[]) =>
      `Une version antérieure a laissé ${list.format(folders)}. Rien ne s’en sert plus, et rien ne l’efface\u00a0: l’effacer, à moins d’y avoir mis quelque chose.`,
    foreignInTheWay: (file: string) =>
      `${file} n’a pas été écrit par une construction, et celle-ci a un fichier à mettre à cette place. Le déplacer ou le renommer, puis relancer la commande.`,
    notForPublic: (file: string) =>
      `${file} ne peut pas être publié\u00a0: de public/ ne sont copiés que les fichiers de moins de 2\u00a0Go, et les liens vers l’un d’eux. L’ôter, ou en mettre une copie.`,
    noSite: (folder: string) =>
      `Pas de site.yaml dans ${folder}\u00a0: ce dossier n’est pas une publication.`,
    outHoldsContent: (folder: string) =>
      `Le dossier de sortie ${folder} serait effacé\u00a0: en choisir un autre.`,
    outInContent: (folder: string) =>
      `Le dossier de sortie ${folder} est dans le contenu\u00a0: en choisir un autre.`,
    outIsFile: (file: string) =>
      `La sortie ${file} n’est pas un dossier\u00a0: choisir un autre nom, ou déplacer ce fichier.`,
    outIsForeign: (folder: string, paths: readonly string[]) =>
      `Le dossier de sortie ${folder} n’a pas été écrit par une construction, et serait effacé\u00a0: on y trouve ${sample(paths)}. En choisir un autre, ou vider celui-ci s’il ne sert plus.`,
    guidWritten: (file: string) => `guid écrit\u00a0: ${file}`,
    noServer: (adapter: string) =>
      `L’adaptateur ${adapter} prépare un serveur, et une publication n’est faite que de fichiers\u00a0: retirez adapter de astro.config.mjs.`,
    done: ({ pages, folder, seconds, written, kept, removed }: Done) =>
      `${pages} pages dans ${folder} en ${seconds}\u00a0s\u00a0: ${written} fichiers écrits, ${kept} gardés, ${removed} retirés.`,
    nextChange: (instant: string, slug: string) => `Prochain changement\u00a0: ${instant} (${slug}).`,
    noChange: 'Aucun article n’est programmé.',
    nothingBuilt: 'Rien n’a été construit\u202f; la version précédente est intacte.',
    handedOver: (names: readonly string[]) =>
      `Astro construit lui-même\u00a0: le projet lui demande aussi ${names.join(', ')}.`,
  },
  /** What the preview tells the author over its pages. */
  desk: {
    faulty: 'Une erreur\u00a0: ce texte ne peut pas encore paraître',
    incomplete: 'Brouillon incomplet',
    draft: 'Brouillon',
    scheduled: 'Programmé',
    withdrawn: 'Retiré',
    waiting: (errors: number, lacks: number): string =>
      [
        errors > 0 ? count(errors, 'erreur') : '',
        lacks > 0 ? `${count(lacks, 'manque')} dans les brouillons` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  /** What only books print. */
  books: {
    cover: 'Couverture',
    coverOf: (title: string) => `Couverture\u00a0: ${title}`,
    titlePage: 'Page de titre',
    introduction: 'Introduction',
    landmarks: 'Repères',
    beginning: 'Début du texte',
    signedBy: 'Par',
    editionOf: (date: string) => `Édition du ${date}.`,
    readOnline: 'La version tenue à jour se lit en ligne\u00a0:',
    partOnline: 'Cette partie en ligne\u00a0:',
    accessibility:
      'Texte structuré par des titres, sommaire complet, notes reliées à leurs appels\u202f; chaque image qui porte un sens a un texte de remplacement.',
  },
  /** What only link cards and covers print. */
  cards: {
    series: 'Série',
    person: 'Personne',
  },
};

/** What a build has done; files but for `pages`. */
interface Done {
  readonly pages: number;
  readonly folder: string;
  readonly seconds: string;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}
