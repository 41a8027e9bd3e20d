import type { ImportFormat } from '#import/format.ts';
import {
  listAuthors,
  type LegacyBody,
  type LegacyItem,
  type LegacyLeft,
  type MarkdownBody,
} from '#import/legacy.ts';
import { createExport } from '#import/simple-export.ts';
import { readWholeText } from '#import/source-text.ts';
import {
  FolderIndex,
  readFolder,
  resolveInFolder,
  toBelow,
  type FolderText,
} from '#import/markdown/folder.ts';
import { isSettings, readSettings } from '#import/markdown/settings.ts';
import { listOwnMarks } from '#import/markdown/dialects.ts';
import { hasHead, readHead } from '#import/markdown/read-head.ts';
import { convertCommands } from '#import/markdown/shortcodes.ts';
import { isHtmlPost, isText } from '#import/markdown/source-path.ts';

/** Jekyll, Hugo, Eleventy, Astro, Gatsby, Obsidian: a folder of Markdown, most of it with a head in YAML, TOML or JSON. */
export const markdown: ImportFormat = {
  name: 'markdown',
  label: { fr: 'dossier de textes en Markdown', en: 'folder of texts in Markdown' },
  find: (files) => {
    const texts = files.filter((one) => (isText(one.path) || isHtmlPost(one.path)) && !one.head.includes(0));
    const headed = texts.some(({ head }) => hasHead(Buffer.from(head).toString('utf8')));
    const isBare =
      !headed && (texts.length === 0 || files.some(({ path }) => /\.(?:html?|xml|json|csv)$/i.test(path)));
    return Promise.resolve(isBare ? [] : files.filter((one) => texts.includes(one) || isSettings(one.path)));
  },
  open: (files, { fields = new Map(), now = new Date() } = {}) =>
    createExport('markdown', async function* ({ tell, report }) {
      const settings = await readSettings(files);
      const { title, url, base, author, people } = settings;
      const { permalink = '/:categories/:year/:month/:day/:title.html' } = settings;
      const isJekyll = files.some(({ path }) => /(?:^|\/)_config\.ya?ml$/.test(path));
      const texts = await readFolder(files, {
        ...settings,
        map: fields,
        permalink: isJekyll ? permalink : undefined,
      });
      const names = new Set(
        texts.flatMap(({ facts }) => (facts.author === undefined ? (author ?? []) : listAuthors(facts))),
      );
      const site = { base, origin: URL.parse(url ?? '')?.origin ?? '' };
      tell({
        ...(title === undefined ? {} : { title }),
        ...(url === undefined ? {} : { url: site.origin === '' ? url : `${site.origin}${base}/` }),
        authors: [...names].map((id) => ({ id, name: people.get(id) ?? id })),
      });
      const index = new FolderIndex(texts);
      const ownMarks = listOwnMarks(files.map(({ path }) => path));
      for (const text of texts) {
        if (text.isBroken)
          report({
            file: text.file.path,
            message: {
              fr: 'L’en-tête de ce texte ne se lit pas : ses champs manquent.',
              en: 'The front matter of this text cannot be read: its fields are missing.',
            },
            fix: {
              fr: 'Corriger l’en-tête dans l’original, puis importer de nouveau.',
              en: 'Correct the front matter in the original, then import again.',
            },
          });
        yield await toItem(text, { index, ownMarks, site, author, now });
      }
    }),
};

/** Commands, what they show, and tags but those of pictures and players. */
const MARKUP = /\{%[^{}]*%\}|\{\{[^{}]*\}\}|<(?!(?:img|iframe|video|audio|object|embed)\b[^<>{]*>)[^<>]*>/g;
const MADE = {
  fr: 'page que faisaient les commandes de l’ancien système',
  en: 'page that commands of the old system made',
};

interface Folder {
  readonly index: FolderIndex;
  readonly ownMarks: NonNullable<MarkdownBody['ownMarks']>;
  readonly site: { readonly base: string; readonly origin: string };
  /** Of texts that name nobody. */
  readonly author: string | undefined;
  /** When the import is run. */
  readonly now: Date;
}

const EXPIRED = {
  fr: 'retiré du site depuis sa date `expiryDate`',
  en: 'taken off the site since its date `expiryDate`',
};
const DRAWING = {
  fr: 'dessin d’Excalidraw, qui n’est pas un texte',
  en: 'drawing of Excalidraw, which is no text',
};

function isExpired({ otherFields }: FolderText['facts'], now: Date): boolean {
  const [, end] =
    Object.entries(otherFields).find(([name]) => /^(?:expirydate|unpublishdate)$/i.test(name)) ?? [];
  const date = end instanceof Date || typeof end === 'string' ? new Date(end) : undefined;
  return date !== undefined && date < now;
}

async function toItem(text: FolderText, folder: Folder): Promise<LegacyItem> {
  const { file, place, facts, address } = text;
  const { terms, aliases, otherFields, isDraft, access, title, cover, address: _written, ...more } = facts;
  const date = facts.date ?? place.date;
  const { body, left, heading, isMade } = await readBody(text, folder);
  const isDrawing = 'excalidraw-plugin' in otherFields;
  const reason = isDrawing ? DRAWING : isMade ? MADE : isExpired(facts, folder.now) ? EXPIRED : undefined;
  return {
    ...(folder.author === undefined ? {} : { author: folder.author }),
    ...more,
    id: file.path,
    type: isDrawing
      ? 'excalidraw'
      : place.type === undefined
        ? date === undefined
          ? 'page'
          : 'post'
        : place.type === 'post' && date === undefined && !place.isDraft && !isDraft
          ? 'page'
          : place.type,
    status:
      access ?? (isDraft || place.isDraft || reason === MADE || reason === EXPIRED ? 'draft' : 'published'),
    ...(reason === undefined ? {} : { reason }),
    title: title || heading || toWords(place.slug),
    slug: facts.slug ?? place.slug,
    ...{ address, terms, body, otherFields, left },
    otherAddresses: aliases.map((one) => toBelow(folder.site.base, one)).filter((one) => one !== address),
    ...(date === undefined ? {} : { date }),
    ...(cover === undefined ? {} : { cover: resolveInFolder(cover, { file, index: folder.index }) }),
    comments: [],
    file: file.path,
  };
}

interface ReadBody {
  readonly body: LegacyBody;
  readonly left: readonly LegacyLeft[];
  readonly heading: string;
  /** By commands alone. */
  readonly isMade: boolean;
}

async function readBody({ file }: FolderText, { index, ownMarks, site }: Folder): Promise<ReadBody> {
  const { body } = readHead(await readWholeText(file));
  const { text, left } = convertCommands(body, {
    ...site,
    findText: (name) => (index.find(name) ?? index.find(name.replace(/^.*\//, '')))?.address,
  });
  if (isHtmlPost(file.path))
    return { body: { format: 'html', html: text }, left, heading: '', isMade: false };
  const isMdx = /\.mdx$/i.test(file.path);
  return {
    body: {
      format: 'markdown',
      markdown: isMdx ? text.replace(/^(?:import|export)\s[^\n]*(?:\n(?![\n#])[^\n]*)*/gm, '') : text,
      resolve: (address) => resolveInFolder(address, { file, index }),
      findNote: (name) => index.find(name)?.address,
      ownMarks,
    },
    left,
    heading: findHeading(text),
    isMade: left.length > 0 && text.replace(MARKUP, '').trim() === '',
  };
}

/** Neither in code nor in a comment. */
function findHeading(text: string): string {
  const shown = text.replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))|%%[\s\S]*?(?:%%|$(?![\s\S]))/gm, '');
  return /^#[ \t]+(.+?)[ \t#]*$/m.exec(shown)?.[1] ?? '';
}

/** The name of a note may be a day. */
function toWords(slug: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(slug)) return slug;
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
