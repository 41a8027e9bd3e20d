import { getLocale } from '#locales/get-locale.ts';
import type { Role } from '#load/content-files.ts';
import type { LoadedContent } from '#load/load-content.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { getPaths } from '#model/paths.ts';
import type { CheckContext } from './rule.ts';

/** What rules are given from outside the content. */
export type CheckEnvironment = Pick<
  CheckContext,
  'now' | 'readText' | 'hasPublicFile' | 'listPublicFiles' | 'isCi'
>;

/** What every rule may ask besides the content itself. Cost: one pass over the files and over the problems. */
export function createContext(content: LoadedContent, environment: CheckEnvironment): CheckContext {
  const broken = new Set(
    content.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.file),
  );
  const slugs = (role: Role): ReadonlySet<string> =>
    new Set(content.files.filter((one) => one.role === role).map((one) => one.slug));
  const site = content.catalog?.site ?? { language: 'fr' };
  return {
    ...environment,
    locale: getLocale(site.language),
    paths: getPaths(site),
    tagSlugs:
      broken.has('tags.yaml') || !content.catalog?.tags.size
        ? []
        : content.keepFor('tag slugs', 'tags.yaml', () => listTagSlugs(environment.readText('tags.yaml'))),
    isReadable: (file) => !broken.has(file),
    known: {
      articles: slugs('article'),
      people: slugs('person'),
      organisations: slugs('organisation'),
      series: slugs('series'),
      pages: slugs('page'),
    },
  };
}

function listTagSlugs(yaml: string): readonly string[] {
  const result = parseYaml(yaml);
  const tags: readonly unknown[] = 'data' in result && Array.isArray(result.data) ? result.data : [];
  return tags.map((tag) =>
    typeof tag === 'object' && tag !== null && 'slug' in tag ? String(tag.slug) : '',
  );
}
