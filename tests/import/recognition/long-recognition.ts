import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findFormat } from '#import/find-format.ts';
import { importExport } from '#import/import-export.ts';
import { createFileMedia, NO_MEDIA } from '#import/media/media-source.ts';
import { openSources } from '#import/source-files.ts';

/**
 * By hand: `node tests/import/recognition/long-recognition.ts SOURCE… [--right FILE]`. What is proposed of each export, in a line
 * each, and how many of them a person has not judged right: FILE holds the lines that somebody has. Ends with 1 where the others are 2 %
 * or more, of the posts or of the proposals.
 */
const MOST_WRONG = 0.02;
const { values, positionals } = parseArgs({
  options: { right: { type: 'string' } },
  allowPositionals: true,
});
const right = new Set(
  values.right !== undefined && existsSync(values.right)
    ? readFileSync(values.right, 'utf8').split('\n')
    : [],
);
let posts = 0;
const lines: string[] = [];
for (const source of positionals) {
  const { report } = await propose(resolve(source));
  posts += report.in.posts;
  for (const { rule, item, sentence, change } of report.proposals)
    lines.push([rule, item, sentence, change].join(' | '));
}
const others = lines.filter((line) => !right.has(line));
for (const line of lines) console.log(`${right.has(line) ? '  ' : '? '}${line}`);
const [ofPosts, ofProposals] = [posts, lines.length].map((count) => others.length / Math.max(1, count));
console.log(
  `${posts} posts, ${lines.length} proposals; not judged right: ${others.length}, ${toPercent(ofPosts)} of posts, ${toPercent(ofProposals)} of proposals`,
);
process.exitCode = Math.max(ofPosts ?? 0, ofProposals ?? 0) < MOST_WRONG ? 0 : 1;

async function propose(source: string): Promise<Awaited<ReturnType<typeof importExport>>> {
  const folder = mkdtempSync(join(tmpdir(), 'recognition-'));
  const sources = await openSources([source]);
  try {
    const found = await findFormat(sources.files);
    if (!found) throw new Error(`No export: ${source}`);
    return await importExport({
      ...{ into: folder, isTrial: true, site: 'https://blog.example', types: new Map() },
      source: found.source,
      media: createFileMedia([sources.files], NO_MEDIA),
      staging: join(folder, 'staging'),
      onProgress: () => undefined,
      recognition: { accepted: [], proposeFor: '' },
    });
  } finally {
    sources.close();
    rmSync(folder, { recursive: true });
  }
}

function toPercent(share = 0): string {
  return `${(share * 100).toFixed(1)} %`;
}
