import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, writeFiles } from '../check/content-folder.ts';
import { createFolder } from '../run-folder.ts';
import { copyProject, type Workshop } from './folders.ts';

export const MDX_FILE = 'articles/2026/en-mdx.mdx';
export const FLAGS = ['--no-search', '--no-cards', '--no-books'] as const;

const CONFIG = `import mdx from '@astrojs/mdx';
import { ideesRecues } from './src/integration/idees-recues.ts';

export default { integrations: [ideesRecues(), mdx()] };
`;

interface MdxProject extends Workshop {
  readonly root: string;
  /** A file that is there once the code of `MDX_FILE` has run. */
  readonly mark: string;
}

/** A project whose configuration allows MDX, and a publication whose MDX does something as soon as it is loaded. */
export function createMdxProject(name: string): MdxProject {
  const folder = createFolder(name);
  const [root, content, mark] = [join(folder, 'project'), join(folder, 'content'), join(folder, 'mark')];
  const body = `import { writeFileSync } from 'node:fs';
export const mark = writeFileSync(${JSON.stringify(mark)}, 'ran');

Deux et deux font {2 + 2}[^1], et [la suite](/articles/suite/#de-son-code).

[^1]: Tout compte fait.`;
  writeFiles(content, {
    [MDX_FILE]: article({ body }),
    'articles/2026/suite.mdx': article({ title: 'La suite', body: '<h2 id={`de-${"son"}-code`}>Suite</h2>' }),
  });
  mkdirSync(root);
  copyProject(root);
  writeFileSync(join(root, 'astro.config.mjs'), CONFIG);
  return { root, content, out: join(folder, 'out'), mark };
}
