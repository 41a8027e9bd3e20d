import { getKind } from '#kinds/kinds.ts';
import { getLanguageCode, toName } from '#language.ts';
import { toAbsolute } from '#model/paths.ts';
import type { ArticleView } from '#model/views/article-view.ts';
import type { Publication } from '#model/publication.ts';

/** « Citer cet article », in the three forms that readers paste. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: string;
}

const SPACES = /[\u00a0\u202f]/gu;

/** Text as a bibliography writes it, BibTeX (biblatex's @online) and CSL-JSON 1.0. */
export function toCitation(view: ArticleView, { site, locale }: Speaker): Citation {
  const { quotes } = locale;
  const authors = view.authors.map((author) => ({ name: author.title, collective: author.collective }));
  const url = toAbsolute(view.url, site.url);
  const names = authors.map((author) => author.name).join(', ');
  return {
    text: `${names}, ${quotes.open}${view.title}${quotes.close}, ${site.title}, ${view.date.text}, ${url}`.replace(
      SPACES,
      '\u00a0',
    ),
    bibtex: toBibtex(view, site, url, authors),
    csl: JSON.stringify([toCsl(view, site, url, authors)]),
  };
}

type Speaker = Pick<Publication, 'site' | 'locale'>;

interface Name {
  readonly name: string;
  readonly collective: boolean;
}

function toBibtex(
  view: ArticleView,
  site: Publication['site'],
  url: string,
  authors: readonly Name[],
): string {
  const fields = {
    author: authors.map(({ name, collective }) => (collective ? `{${name}}` : name)).join(' and '),
    title: `{${view.title}}`,
    organization: site.title,
    date: view.date.day,
    url,
    langid: toLangid(view.lang ?? site.language),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${escapeTex(value)}}`);
  return `@online{${view.slug},\n${lines.join(',\n')}\n}`.replace(SPACES, ' ');
}

/** BibLaTeX names languages in English. */
function toLangid(lang: string): string {
  return toName('en', getLanguageCode(lang))?.toLowerCase() ?? lang;
}

function escapeTex(value: string): string {
  return value.replace(/[%&#$_]/g, '\\$&');
}

function toCsl(view: ArticleView, site: Publication['site'], url: string, authors: readonly Name[]): object {
  return {
    id: view.slug,
    type: getKind(view.kind).citationType,
    title: view.title.replace(SPACES, ' '),
    author: authors.map(({ name, collective }) => (collective ? { literal: name } : toCslName(name))),
    'container-title': site.title,
    issued: { 'date-parts': [view.date.day.split('-').map(Number)] },
    URL: url,
    language: view.lang ?? site.language,
  };
}

function toCslName(name: string): object {
  const [given = '', ...family] = name.split(/[\s\u00a0\u202f]+/u);
  return family.length > 0 ? { given, family: family.join(' ') } : { literal: given };
}
