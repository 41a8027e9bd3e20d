import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { toDigest } from '#engine/digest.ts';
import { listContentFiles } from '#load/content-files.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { siteSchema, type Site } from '#model/site.ts';
import { getLocale } from '#locales/get-locale.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { cleanLine } from './convert/clean-text.ts';
import type { ImportState } from './import-state.ts';
import type { LegacySite } from './legacy.ts';
import type { PlannedPerson } from './plan-people.ts';

/** Who writes what nobody signed. */
export const NOBODY: Translated = { fr: 'redaction', en: 'newsroom' };
export const NEWSROOM: Translated = { fr: 'La rédaction', en: 'The newsroom' };
/** Of a publication whose own nobody told. */
export const SOME_ADDRESS: Translated = {
  fr: 'https://a-remplacer.example',
  en: 'https://replace-me.example',
};
const OLD_TITLES: Translated = {
  fr: 'Titres d’un ancien blog, numérotés hors de toute série.',
  en: 'Titles of a former blog, numbered outside any series.',
};

/** Clocks of a publication, or those of one that begins in that language. */
export function findTimeZone(path: string, language: string): string {
  return new ContentFolder(path).readSite()?.timeZone ?? getLocale(language).starter.settings.timeZone;
}

/** What the folder holds before an import. */
export class ContentFolder {
  readonly path: string;
  readonly #names: string[] = [];

  constructor(path: string) {
    this.path = path;
    if (!existsSync(path) || readdirSync(path).length === 0) return;
    for (const { role, slug } of listContentFiles(path))
      if (role === 'article' || role === 'page') this.#names.push(slug);
  }

  /** Names of texts that are there, without those that an import gave. */
  listTaken(given: Iterable<string>): readonly string[] {
    const ours = new Set(given);
    return this.#names.filter((one) => !ours.has(one));
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file));
  }

  /** Empty for a file that is not there. */
  read(file: string): string {
    return this.has(file) ? readFileSync(join(this.path, file), 'utf8') : '';
  }

  /** What one of its folders of YAML holds, by slug; what cannot be read is left out. */
  list(place: string): ReadonlyMap<string, unknown> {
    const path = join(this.path, place);
    const names = existsSync(path) ? readdirSync(path).filter((one) => one.endsWith('.yaml')) : [];
    return new Map(
      names.sort().flatMap((one) => {
        const result = parseYaml(this.read(`${place}/${one}`));
        return 'data' in result ? [[one.slice(0, -'.yaml'.length), result.data] as const] : [];
      }),
    );
  }

  /** Whether it has settings that someone completed, or that tell its address. */
  hasOwnSite(state: ImportState): boolean {
    const text = this.read('site.yaml');
    const isUntouched = state.digests.get('site.yaml') === toDigest(text);
    return text !== '' && !(isUntouched && Object.values(SOME_ADDRESS).includes(this.readSite()?.url ?? ''));
  }

  /** Its settings; undefined where there are none, or none that can be read. */
  readSite(): Site | undefined {
    const result = parseYaml(this.read('site.yaml'));
    return 'data' in result ? siteSchema.safeParse(result.data).data : undefined;
  }
}

interface OwnSettings {
  /** Of the publication. */
  readonly title: string;
  readonly url: string;
  /** Those who wrote most first. */
  readonly authors: readonly PlannedPerson[];
  readonly language: string;
  /** Of the first article; undefined without any. */
  readonly year: string | undefined;
}

/** Settings for a folder that has none, to be completed: what an export tells of its site, and what our fields demand. */
export function toSiteFile(site: LegacySite, { title, url, authors, language, year }: OwnSettings): string {
  const { timeZone = getLocale(language).starter.settings.timeZone } = site;
  const description = cleanLine(site.description ?? '') || tell(toDescription(title, year), language);
  const author = authors[0]?.slug ?? tell(NOBODY, language);
  const settings = {
    title,
    tagline: description,
    description,
    url,
    language,
    timeZone,
    publisher: {
      name: authors[0]?.name ?? title,
      email: tell({ fr: 'moi@a-remplacer.example', en: 'me@replace-me.example' }, language),
    },
    defaultAuthors: [author],
    home: { introduction: description },
    check: {
      'series-title': {
        severity: 'warning',
        reason: tell(OLD_TITLES, language),
      },
    },
  };
  const head = {
    fr: '# Fait par l’import : à compléter (docs/writing.md), à commencer par l’adresse électronique.',
    en: '# Made by the import: to be completed (docs/writing.en.md), beginning with the e-mail address.',
  };
  return `${tell(head, language)}\n${stringify(settings)}`;
}

/** What the export tells, else the name of its host. */
export function toSiteTitle(site: LegacySite, url: string, language: string): string {
  const isKnown = !Object.values(SOME_ADDRESS).includes(url);
  return (
    cleanLine(site.title ?? '') ||
    (isKnown ? URL.parse(url)?.hostname : '') ||
    tell({ fr: 'Mon blog', en: 'My blog' }, language)
  );
}

export function toPersonFile({ name }: Pick<PlannedPerson, 'name'>, language: string): string {
  return stringify({ name, description: getLocale(language).starter.author.description(name) });
}

function toDescription(title: string, year: string | undefined): Translated {
  if (year === undefined) return { fr: `Les articles de « ${title} ».`, en: `The articles of “${title}”.` };
  return {
    fr: `Les articles de « ${title} », depuis ${year}.`,
    en: `The articles of “${title}”, since ${year}.`,
  };
}
