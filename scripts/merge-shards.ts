import { join, resolve } from 'node:path';
import { isAbsentOrEmpty } from '#engine/output-marker.ts';
import { toRealPath } from '#engine/output-staging.ts';
import { isShardFolder, joinShards } from '#build/shards.ts';
import { digestProgram } from '#build/source-fingerprint.ts';
import { readArguments, refuse } from './arguments.ts';
import { readInstant } from './clock.ts';
import { runBuild } from './run-build.ts';

const USAGE = {
  fr: `
Usage : npm run merge-shards -- PART… [--content DOSSIER] [--out DOSSIER] [--now DATE]

Réunit les parts qu’a faites « npm run build -- --shard », et fait ce qui leur manque : le même dossier qu’une construction
entière.

  PART       dossier d’une part, tel que dist.shard-2-8
  --content  dossier de la publication (content)
  --out      dossier construit, absent ou vide (dist)
  --now      instant de parution, le même que celui des parts (maintenant)
`,
  en: `
Usage: npm run merge-shards -- PART… [--content FOLDER] [--out FOLDER] [--now DATE]

Joins the parts that “npm run build -- --shard” has made, and makes what they lack: the same folder as one whole build.

  PART       folder of a part, such as dist.shard-2-8
  --content  folder of the publication (content)
  --out      folder to build, absent or empty (dist)
  --now      instant of publication, that of the parts (now)
`,
};
const MOST_SHARDS = 999;
const ROOT = resolve(import.meta.dirname, '..');

const {
  values: { content, out, now },
  positionals: parts,
  command,
} = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    now: { type: 'string' },
  },
  positionals: MOST_SHARDS,
});
const instant = readInstant(now, command);
const other = parts.find((part) => !isShardFolder(part));
if (parts.length === 0) refuse(command, { fr: 'Parts absentes.', en: 'No part is given.' });
if (other !== undefined)
  refuse(command, {
    fr: `${other} n’est pas une part : « npm run build -- --shard 1/2 » en fait une.`,
    en: `${other} is no part: “npm run build -- --shard 1/2” makes one.`,
  });
const outDir = toRealPath(resolve(out));
if (!isAbsentOrEmpty(outDir))
  refuse(command, {
    fr: `${out} n’est pas vide : en nommer un autre, ou le vider.`,
    en: `${out} is not empty: name another, or empty it.`,
  });
joinShards(parts.map(toRealPath), {
  outDir,
  cacheDir: join(ROOT, '.cache'),
  program: digestProgram(ROOT),
});
const folder = await runBuild({ content: resolve(content), now: instant, record: false }, { out });
process.exitCode = folder === undefined ? 1 : 0;
