import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { compareFolders, digestFolder } from '../build/folders.ts';
import { mustBuild } from '../build/run-build.ts';
import { createFolder } from '../run-folder.ts';
import { PUBLICATIONS } from '../site/publications.ts';
import { mustAstroBuild } from './run-astro.ts';

/** By hand: `node tests/integration/long-build.ts [--articles 1000]`. Ends with 1 when Astro's build and ours differ. */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });
const folder = createFolder('long-build');
const corpus = join(folder, 'corpus');
writeCorpus({ articles: Number(values.articles), folders: { nous: corpus } });
for (const content of [...PUBLICATIONS.map(({ contentDir }) => contentDir), corpus]) {
  const [astro, ours] = [join(folder, 'astro'), join(folder, 'ours')];
  mustAstroBuild({ content, out: astro });
  mustBuild({ content, out: ours, clean: true });
  const built = digestFolder(ours);
  const differences = compareFolders(built, digestFolder(astro));
  console.log(`${content}: ${Object.keys(built).length} files, ${differences.length} differ`);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) process.exitCode = 1;
}
