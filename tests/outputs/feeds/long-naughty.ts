import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { toLegalLine } from '#html/legal-text.ts';
import { ANYTHING } from './any-text.ts';
import { createNaughtyPublication } from './naughty-feeds.ts';
import { listNaughtyStrings } from './naughty-strings.ts';
import { renderFeeds } from './read-feeds.ts';

/**
 * By hand: `node tests/outputs/feeds/long-naughty.ts`. Writes the feeds of every naughty string and of 5 000 random ones to disk,
 * and has them read by parsers that are not JavaScript: xmllint (libxml2) and feedparser (expat). Ends with 1 on any
 * difference. feedparser takes titles of RSS for HTML when they look like it: Atom's, which declare their type, are compared.
 */
const PYTHON = '/usr/bin/python3';
const READ = `
import feedparser, json, sys, xml.etree.ElementTree as tree
atom = '{http://www.w3.org/2005/Atom}'
feedparser.SANITIZE_HTML = 0
def read(folder):
    feed = feedparser.parse(folder + '/atom.xml')
    return {'bozo': str(feed.get('bozo_exception', '')),
            'feedparser Atom': [entry.get('title', '') for entry in feed.entries],
            'expat Atom': [one.find(atom + 'title').text for one in tree.parse(folder + '/atom.xml').findall(atom + 'entry')],
            'expat RSS': [one.find('title').text for one in tree.parse(folder + '/rss.xml').findall('channel/item')]}
json.dump([read(folder) for folder in sys.argv[1:]], sys.stdout)
`;

const missing = [
  ['xmllint', '--version'],
  [PYTHON, '-c', 'import feedparser'],
].filter(([program = '', ...args]) => spawnSync(program, args).status !== 0);
if (missing.length > 0) {
  console.log(`skipped: not installed: ${missing.map((command) => command.join(' ')).join(', ')}`);
  process.exit(0);
}
const random = fc.sample(ANYTHING, { numRuns: 5_000, seed: 1_857 });
const texts = [...listNaughtyStrings(), ...random].map((text) => (text.trim() === '' ? `x${text}` : text));
const folder = mkdtempSync(join(tmpdir(), 'naughty-'));
const batches: { readonly folder: string; readonly titles: readonly string[] }[] = [];
let files = 0;
for (let start = 0; start < texts.length; start += 250) {
  const batch = texts.slice(start, start + 250);
  const own = join(folder, String(start));
  mkdirSync(own);
  for (const [path, content] of await renderFeeds(createNaughtyPublication(batch))) {
    if (path.endsWith('.json')) continue;
    writeFileSync(join(own, path.slice(1).replaceAll('/', '_')), content);
    files += 1;
  }
  batches.push({
    folder: own,
    titles: batch.map((text) => toLegalLine(text) || 'Sans titre').reverse(),
  });
}
let faults = 0;
for (const { folder: own, titles } of batches) {
  const xmllint = spawnSync('sh', ['-c', `xmllint --noout --huge ${own}/*.xml ${own}/*.opml`], {
    encoding: 'utf8',
  });
  if (xmllint.status !== 0) report(`${basename(own)} xmllint: ${xmllint.stderr.slice(0, 500)}`);
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', READ, own], { encoding: 'utf8', maxBuffer: 1e9 });
  if (stderr !== '') report(stderr.slice(0, 500));
  const [{ bozo, ...readers }] = JSON.parse(stdout) as [Record<string, unknown>];
  if (bozo !== '') report(`${basename(own)} feedparser: ${String(bozo)}`);
  for (const [reader, read] of Object.entries(readers) as [string, string[]][])
    titles.forEach((title, index) => {
      if (read[index] !== title) report(`${reader}: ${JSON.stringify([title, read[index]]).slice(0, 300)}`);
    });
}
rmSync(folder, { recursive: true });
console.log(`${texts.length} texts in eight fields, ${files} XML files, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

function report(fault: string): void {
  faults += 1;
  if (faults < 20) console.log(fault);
}
