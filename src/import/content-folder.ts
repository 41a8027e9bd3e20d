import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { listContentFiles } from '#load/content-files.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { siteSchema, type Site } from '#model/site.ts';
import { cleanLine } from './convert/clean-text.ts';
import type { LegacySite } from './legacy.ts';
import type { PlannedPerson } from './plan-people.ts';

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

  /** Its settings; undefined where there are none, or none that can be read. */
  readSite(): Site | undefined {
    const result = parseYaml(this.read('site.yaml'));
    return 'data' in result ? siteSchema.safeParse(result.data).data : undefined;
  }
}

/** Settings for a folder that has none, to be completed: what an export tells of its site, and what our fields demand. */
export function toSiteFile(site: LegacySite, url: string, authors: readonly PlannedPerson[]): string {
  const title = cleanLine(site.title ?? '') || URL.parse(url)?.hostname || 'Mon blog';
  const description = cleanLine(site.description ?? '') || title;
  const author = authors[0]?.slug ?? 'redaction';
  const settings = {
    title,
    tagline: description,
    description,
    url,
    language: 'fr',
    timeZone: 'Europe/Paris',
    publisher: { name: authors[0]?.name ?? title, email: 'a-remplacer@exemple.fr' },
    defaultAuthors: [author],
    home: { introduction: description },
    check: {
      'series-title': {
        severity: 'warning',
        reason: 'Titres d’un ancien blog, numérotés hors de toute série.',
      },
    },
  };
  return `# Fait par l’import : à compléter (docs/writing.md), à commencer par l’adresse électronique.\n${stringify(settings)}`;
}

export function toPersonFile({ name }: Pick<PlannedPerson, 'name'>): string {
  return stringify({ name, description: `${name} écrit ici.` });
}
