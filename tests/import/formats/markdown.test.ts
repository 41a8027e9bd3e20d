import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { markdown } from '#import/formats/markdown.ts';
import { convertMarkdown } from '#import/markdown/convert-markdown.ts';
import type { LegacyItem } from '#import/legacy.ts';
import type { SourceFile } from '#import/source-file.ts';

const FILES = {
  '_config.yml': 'url: https://exemple.fr\npermalink: /:year/:title/\n',
  '_posts/2016-05-01-le-pont.md':
    '---\nTitle: Le pont\ndescription: Un pont.\ntags: [eau]\nhumeur: gaie\n---\n# Le pont\n\n[Suite]({% post_url 2016-05-02-la-rue %}), {{ site.nom }}. 100 %% [[x]]\n',
  '_posts/2016-05-02-la-rue.md': '+++\ntitle = "La rue"\ndraft = true\n+++\n{% youtube dQw4w9WgXcQ %}\n',
};

function toFile(path: string, content: Buffer): SourceFile {
  return { path, size: content.length, head: content, open: () => Promise.resolve(Readable.from([content])) };
}

async function readItems(): Promise<readonly LegacyItem[]> {
  const files = Object.entries(FILES).map(([path, text]) => toFile(path, Buffer.from(text)));
  return Array.fromAsync(markdown.open(await markdown.find(files)).items());
}

test('reads heads in YAML and TOML, dates of names, addresses of the pattern', async () => {
  const [bridge, street] = await readItems();
  expect(bridge).toMatchObject({
    ...{ type: 'post', status: 'published', title: 'Le pont', date: '2016-05-01', description: 'Un pont.' },
    address: '/2016/le-pont/',
    otherFields: { humeur: 'gaie' },
  });
  expect(street).toMatchObject({ status: 'draft', title: 'La rue', date: '2016-05-02' });
});

test('gives links their new address, drops the title, escapes marks of ours', async () => {
  const [bridge, street] = await readItems();
  const bodies = [bridge, street].flatMap((item) =>
    item?.body.format === 'markdown' ? [{ body: item.body, title: item.title }] : [],
  );
  const converted = await Promise.all(
    bodies.map(({ body, title }) =>
      convertMarkdown(body, {
        ...{ base: undefined, title },
        findLink: (address) => ({ href: address.replace('/2016/', '/articles/') }),
        findPicture: () => undefined,
        preparePictures: () => Promise.resolve(),
      }),
    ),
  );
  expect(converted[0]?.markdown).toBe('[Suite](/articles/la-rue/), {{ site.nom }}. 100 \\%\\% \\[\\[x]]\n');
  expect(converted[1]?.markdown).toContain('::video{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
});
