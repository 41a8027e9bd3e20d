import { stringify } from 'yaml';
import type { ChangeSet } from '#engine/change-set.ts';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import { tell } from '#locales/tell.ts';
import { toExpected } from '#model/refusals.ts';
import { siteSchema } from '#model/site.ts';
import { toValueFix } from '#model/value-fixes.ts';
import { toEditorFiles } from './editor-files.ts';
import { LONGEST, toSlug } from './known-names.ts';

/** What must be known to begin a publication. */
export interface PublicationRequest {
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly email: string;
  readonly language: string;
  /** Day of the first article. */
  readonly date: string;
}

/** Every file of a publication that builds without a mistake: its settings, its author, drafts of a first article and of two pages. */
export function planPublication(request: PublicationRequest): ChangeSet {
  const { title, date, language } = request;
  const { starter, quotes } = getLocale(language);
  const author = toSlug(request.author).slice(0, LONGEST).replace(/-$/, '') || starter.author.slug;
  const year = date.slice(0, 4);
  const texts = {
    'site.yaml': `# ${starter.settings.comment}\n${stringify(toSettings(request, author))}`,
    [`people/${author}.yaml`]: stringify({
      name: request.author,
      description: starter.author.description(request.author),
    }),
    'tags.yaml': starter.tags,
    'words.txt': starter.words,
    [`articles/${year}/${starter.article.slug}.md`]: toDraft(
      { kind: 'essay', title: starter.article.title, date },
      language,
    ),
    ...Object.fromEntries(
      starter.pages.map(({ slug, ...head }) => [`pages/${slug}.md`, toDraft(head, language)]),
    ),
    ...toEditorFiles(language),
  };
  return {
    words: `${quotes.open}${title}${quotes.close}`,
    texts: Object.entries(texts).map(([file, after]) => ({ file, after })),
    moves: [],
  };
}

/** The first thing that its settings would refuse; undefined when they are right. */
export function findSettingsMistake(request: PublicationRequest): string | undefined {
  const { error } = siteSchema.safeParse(toSettings(request, 'auteur'), { reportInput: true });
  const issue = error?.issues[0];
  if (!issue) return undefined;
  const [field, expected, fix] = [issue.path.join('.'), toExpected(issue), toValueFix(issue)];
  const words = tell({ fr: `${field} : ${expected.fr}`, en: `${field}: ${expected.en}` }, request.language);
  return fix === undefined ? words : `${words}. ${tell(fix, request.language).replace(/\.$/, '')}`;
}

function toSettings({ title, url, email, language, author }: PublicationRequest, slug: string): object {
  // Of a language that is refused, the settings are asked for all the same.
  const { tagline, description, introduction, timeZone } = getLocale(hasLocale(language) ? language : 'en')
    .starter.settings;
  return {
    title,
    tagline: tagline(author),
    description: description(author),
    url,
    language,
    timeZone,
    publisher: { name: author, email },
    defaultAuthors: [slug],
    home: { introduction: introduction(title) },
  };
}

/** Until its author has written it, no build shows it. */
function toDraft(head: object, language: string): string {
  return `---\n${stringify({ ...head, draft: true })}---\n\n${getLocale(language).starter.placeholders.paragraph}\n`;
}
