import type { Publication } from '#model/publication.ts';
import { describeLanguage, groupByLanguage } from '#model/views/languages.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';
import { toPageHead } from './page-head.ts';

/** A list for each language, where there are several. */
export function listLanguagePages(publication: Publication): readonly PageEntry[] {
  const { locale, paths } = publication;
  return [...groupByLanguage(publication)].flatMap(([tag, articles]) => {
    const base = paths.language(tag);
    const { title, description } = describeLanguage(tag, publication);
    const describe = () => ({
      head: {
        ...toPageHead({ title, description, path: base }, publication),
        feeds: toFeedLinks({ title, scope: base }, publication),
        trail: [{ title: locale.words.archive, url: paths.archive }],
      },
      extra: { title, kicker: locale.words.language, description },
    });
    return toListEntries({ base, template: 'List', articles, describe }, publication);
  });
}
