import type { LegacyComment, LegacyExport } from '#import/legacy.ts';
import { showMarkdown } from '#import/markdown/show-markdown.ts';
import type { Fields, SourceItem } from './read-source.ts';

/** What stands above notes, and no text has. */
const NOTES = /<h2[^>]*footnote-label[^>]*>[^<]*<\/h2>/;
/** Marks of Jekyll for its theme. */
const THEME = /\{:[^}\n]*\}/g;

/** What the reader of a format found in an export, before anything was converted, under the names that WordPress has. */
export async function readLegacy(source: LegacyExport): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of source.items())
    items.push({
      fields: {
        'wp:post_id': item.id,
        'wp:post_type': item.type,
        'wp:status': item.status === 'published' ? 'publish' : item.status,
        title: item.title,
        guid: item.guid ?? '',
        'wp:post_date': item.date?.replace('T', ' ') ?? '',
        'content:encoded':
          item.body.format === 'html' ? item.body.html : toSourceHtml(item.body.markdown, item.title),
      },
      comments: item.comments.map(toFields),
      isCut: item.isCut === true,
    });
  return items;
}

/** Without the title where the text repeats it, which its page shows once. */
function toSourceHtml(markdown: string, title: string): string {
  const heading = new RegExp(String.raw`^#[ \t]+${RegExp.escape(title)}[ \t#]*$`, 'm');
  return (showMarkdown(markdown.replace(THEME, '').replace(heading, '')) ?? '').replace(NOTES, '');
}

function toFields({ id, parent, type, isApproved, isSpam, author, date, html }: LegacyComment): Fields {
  return {
    'wp:comment_id': id.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, ''),
    'wp:comment_parent': parent ?? '0',
    'wp:comment_type': type === 'comment' ? '' : type,
    'wp:comment_approved': isApproved && isSpam !== true ? '1' : '0',
    'wp:comment_author': author,
    'wp:comment_date': date.replace('T', ' '),
    'wp:comment_content': html,
  };
}
