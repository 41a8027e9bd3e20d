import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '#check/check-folder.ts';
import type { Problem } from '#model/problem.ts';
import { wordpress } from '#import/formats/wordpress.ts';
import { importExport, type Imported } from '#import/import-export.ts';
import { createFileMedia, NO_MEDIA } from '#import/media/media-source.ts';
import { readProposals, type ProposalMistake } from '#import/recognition/proposals-file.ts';
import type { Proposal } from '#import/recognition/recognizer.ts';
import { toSource } from '../read-export.ts';

export interface Post {
  readonly title?: string;
  /** HTML as an editor of WordPress holds it. */
  readonly body?: string;
  readonly date?: string;
  readonly tags?: readonly string[];
}

/** A blog of these posts, in a folder: what is proposed of it, and what the folder holds once a file of proposals was applied. */
export interface Blog {
  readonly folder: string;
  propose(): Promise<readonly Proposal[]>;
  /** The proposals, as their author got them. */
  readProposals(): string;
  /** What is wrong with the file. */
  apply(file?: string): Promise<readonly ProposalMistake[]>;
  run(): Promise<Imported>;
  read(file: string): string;
  has(file: string): boolean;
  /** Every file but the report, with its content. */
  listAll(): string;
  check(): Promise<readonly Problem[]>;
}

export async function withBlog<T>(posts: readonly Post[], use: (blog: Blog) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recognition-'));
  try {
    return await use(toBlog(posts, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Titles of the texts of which a rule proposes something, or what is made. */
export async function listProposed(rule: string, posts: readonly Post[]): Promise<readonly string[]> {
  return withBlog(posts, async (blog) =>
    (await blog.propose()).filter((one) => one.rule === rule).map(({ item }) => item),
  );
}

function toBlog(posts: readonly Post[], folder: string): Blog {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const start = async (proposeFor: string | undefined, file?: string): Promise<Imported> => {
    const source = wordpress.open(await wordpress.find([toSource(toWxr(posts))]));
    const known = existsSync(join(folder, '.import/applied.yaml')) ? read('.import/applied.yaml') : '[]';
    const before = readProposals(known, 'applied.yaml').accepted.map((one) => ({ ...one, place: undefined }));
    const now = readProposals(file ?? '[]', 'proposals.yaml');
    if (now.mistakes.length > 0) throw new Error(JSON.stringify(now.mistakes));
    return importExport({
      ...{ into: folder, isTrial: false, site: undefined, types: new Map(), source },
      media: createFileMedia([[toSource(PIXEL, 'uploads/pont.png')]], NO_MEDIA),
      staging: join(folder, '.import/staging'),
      onProgress: () => undefined,
      recognition: { proposeFor, accepted: [...before, ...now.accepted] },
    });
  };
  return {
    folder,
    propose: async () => (await start('npm run import')).report.proposals,
    readProposals: () => read('.import/proposals.yaml'),
    apply: async (file) => (await start(undefined, file ?? read('.import/proposals.yaml'))).mistakes,
    run: () => start(undefined),
    read,
    has: (file) => existsSync(join(folder, file)),
    listAll: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(folder, file)).isFile() && !file.startsWith('.import/report.'))
        .sort()
        .map((file) => `${file}\n${read(file)}`)
        .join('\n'),
    check: async () =>
      (
        await checkFolder({
          contentDir: folder,
          publicDir: join(folder, 'public'),
          toNow: () => Date.parse('2026-06-01T12:00:00Z'),
        })
      ).problems,
  };
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function toWxr(posts: readonly Post[]): string {
  const items = posts.map(({ title = 'Le lavoir', body = 'Un texte.', date, tags = [] }, index) => {
    const day = date ?? `2009-03-${String(index + 1).padStart(2, '0')}`;
    const terms = tags.map((one) => `<category domain="post_tag" nicename=""><![CDATA[${one}]]></category>`);
    return `<item><title><![CDATA[${title}]]></title><link>http://sainte-ombre.example/?p=${index + 1}</link><dc:creator>emma</dc:creator>
<content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${index + 1}</wp:post_id>
<wp:post_date>${day} 11:30:00</wp:post_date><wp:post_name>t${index + 1}</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>${terms.join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Sainte-Ombre</title><link>http://sainte-ombre.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>emma</wp:author_login><wp:author_display_name><![CDATA[Emma Bovary]]></wp:author_display_name></wp:author>
<wp:base_blog_url>http://sainte-ombre.example</wp:base_blog_url>${items.join('\n')}</channel></rss>`;
}
