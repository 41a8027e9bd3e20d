import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isPublic, isPublicComment, type SourceItem } from './read-source.ts';
import { listRuns, listWords, toWords } from './words.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const IP = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const RUN = 8;

/** Whatever of an export nobody may read, and that stands in some file of these folders. */
export function provePrivacy(
  xml: string,
  items: readonly SourceItem[],
  folders: readonly string[],
): readonly string[] {
  const open = items
    .filter(isPublic)
    .flatMap(({ fields, comments }) => [
      ...Object.entries(fields).flatMap(([name, text]) =>
        /^(?:content|excerpt):|^title$|meta_value$/.test(name) ? [text] : [],
      ),
      ...comments
        .filter(isPublicComment)
        .flatMap((one) => [one['wp:comment_content'] ?? '', one['wp:comment_author_url'] ?? '']),
    ]);
  const written = open.join('\n');
  const secrets = listSecrets(xml, items).filter((one) => !written.includes(one));
  const known = new Set(listRuns(open.flatMap(listWords), RUN));
  const hidden = new Set(
    items
      .flatMap((item) => listHidden(item))
      .flatMap((text) => listRuns(listWords(text), RUN))
      .filter((run) => !known.has(run)),
  );
  return folders.flatMap((folder) =>
    listFiles(folder).flatMap((file) => {
      const text = readPlain(file);
      const runs =
        /\.(?:html|xml|json|md|yaml|txt|pf_fragment)$/.test(file) && hidden.size > 0
          ? listRuns(toWords(text.replace(/<[^>]*>/g, ' ')), RUN)
              .filter((run) => hidden.has(run))
              .slice(0, 1)
          : [];
      const isDraft = /^---[\s\S]*?^draft: true$/m.test(text);
      return [
        ...secrets.filter((one) => text.includes(one)).map((one) => `${file} holds ${one}`),
        ...(isDraft ? [] : runs.map((run) => `${file} holds « ${run} »`)),
      ];
    }),
  );
}

function listSecrets(xml: string, items: readonly SourceItem[]): readonly string[] {
  const emails = [...new Set(xml.match(EMAIL) ?? [])];
  const ips = items.flatMap(({ comments }) =>
    comments.flatMap((one) => (one['wp:comment_author_IP'] ?? '').match(IP) ?? []),
  );
  const passwords = items.flatMap(({ fields }) =>
    (fields['wp:post_password'] ?? '').length > 5 ? [fields['wp:post_password'] ?? ''] : [],
  );
  const digest = (name: string, text: string): string => createHash(name).update(text).digest('hex');
  return [
    ...new Set([
      ...emails.flatMap((one) => [
        one,
        one.replace('@', '%40'),
        digest('md5', one.toLowerCase()),
        digest('sha256', one.toLowerCase()),
      ]),
      ...ips,
      ...passwords,
    ]),
  ];
}

function listHidden(item: SourceItem): readonly string[] {
  const comments = item.comments
    .filter((one) => !isPublic(item) || !isPublicComment(one))
    .map((one) => one['wp:comment_content'] ?? '');
  return isPublic(item)
    ? comments
    : [item.fields['content:encoded'] ?? '', item.fields['excerpt:encoded'] ?? '', ...comments];
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What the search keeps is compressed. */
function readPlain(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}
