/**
 * By hand: `node tests/addresses/long-moves.ts`. Publishes `content/`, renames an article, a theme, a series and a person, ends a
 * feed of a theme, withdraws an article and deletes another for good; then every address ever published is asked for on each host,
 * and subscribers of each feed get nothing twice.
 */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseRegister, REGISTER_FILE } from '#addresses/register.ts';
import { serve } from '../../scripts/static-server.ts';
import { mustBuild, runScript } from '../build/run-build.ts';
import { writeInto } from '../check/content-folder.ts';
import { Subscriber, type KeptItem } from '../outputs/feeds/newsboat.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { findDead, listForms } from './dead-addresses.ts';
import { findPort, SERVERS, type HostServer } from './servers.ts';

const NOW = '2026-12-01T12:00:00+01:00';
const RENAMES = [
  ['un-fan-c-est-un-client', 'un-fan-n-est-pas-un-client'],
  ['mesure', 'mesurer'],
  ['internet-peut-il-changer', 'internet-change-t-il'],
  ['fred-cavazza', 'frederic-cavazza'],
] as const;
const ENDED = '/themes/litterature/entretiens/rss.xml';
const INTERVIEWS = [
  'entretien-avec-bouvard-et-pecuchet.md',
  'entretien-avec-emma-bovary.md',
  'entretien-avec-homais/index.md',
];

/** One with redirects, and the one without: `findDead` asks all. */
const READ = ['nginx', 'files alone'];

const root = createFolder('moves');
const [content, out] = [join(root, 'content'), join(root, 'out')];
let wrong = 0;

/** One that knows no redirects: it has files alone. */
const PLAIN: HostServer = {
  ...{ name: 'files alone', program: 'node', missing: undefined },
  start: async (folder, port) => {
    const { url, close } = await serve(folder, port);
    return { port: Number(new URL(url).port), stop: close };
  },
};

cpSync(join(ROOT, 'content'), content, { recursive: true });
publish();
const feeds = listPublished().filter((address) => /\/(?:rss|atom)\.xml$/.test(address));
const hosts = [];
for (const host of [...SERVERS, PLAIN]) {
  if (host.missing !== undefined) throw new Error(host.missing);
  const port = await findPort();
  const server = await host.start(out, port);
  // newsboat knows an item by its id alone, in whatever feed it is: each has a reader of its own.
  const readers = READ.includes(host.name) ? feeds.map((feed) => subscribe(host.name, port, feed)) : [];
  const items = await reload(readers);
  await server.stop();
  hosts.push({ host, port, readers, before: new Set(items.map(toKey)) });
}

for (const names of RENAMES) mustRun('rename', ...names, '--content', content);
for (const file of INTERVIEWS) change(`articles/2026/${file}`, /^tags: \[litterature, /m, 'tags: [');
change(
  'articles/2026/gourvennec-les-fans-achetes.md',
  /^date: .*$/m,
  '$&\nwithdrawn: { date: 2026-11-30, reason: Une source s’est dédite. }',
);
rmSync(join(content, 'articles/2026/les-nouveaux-bovary.md'));
mustRun('check', '--content', content, '--accept', '/articles/les-nouveaux-bovary/', '--reason', 'Refait.');
publish();

const published = listPublished();
if (!published.includes(ENDED)) fail(`${ENDED} was never published: this trial ends nothing`);
for (const { host, port, readers, before } of hosts) {
  const server = await host.start(out, port);
  // Files alone are given by their own address.
  const forms = host === PLAIN ? published.map(encodeURI) : published.flatMap(listForms);
  const faults: string[] = [];
  for (const form of forms) faults.push((await findDead(port, form)) ?? '');
  const dead = faults.filter((one) => one !== '');
  const items = await reload(readers);
  const fresh = items.filter((item) => item.unread || !before.has(toKey(item)));
  for (const one of dead) fail(`${host.name}: ${one}`);
  for (const { feed, guid, title } of fresh) fail(`${host.name}: ${feed} shows “${title}” (${guid}) as new`);
  console.log(
    `${host.name}: ${published.length} addresses in ${forms.length} forms, ${dead.length} dead; ${readers.length} feeds, ${items.length} items, ${fresh.length} new`,
  );
  await server.stop();
}
process.exitCode = wrong === 0 ? 0 : 1;

function subscribe(host: string, port: number, feed: string): Subscriber {
  const folder = join(root, host, feed);
  mkdirSync(folder, { recursive: true });
  return new Subscriber(folder, `http://127.0.0.1:${port}${feed}`);
}

/** What each has, and then has read. */
async function reload(readers: readonly Subscriber[]): Promise<readonly KeptItem[]> {
  // newsboat asks by the second: two versions of one second would be the same to it.
  await setTimeout(1100);
  const items: KeptItem[] = [];
  for (const reader of readers) {
    items.push(...(await reader.reload()));
    reader.readAll();
  }
  return items;
}

function toKey({ feed, guid }: { readonly feed: string; readonly guid: string }): string {
  return `${feed} ${guid}`;
}

function publish(): void {
  mustBuild({ content, out, now: NOW, record: true });
}

/** Every address ever published, but for anchors. */
function listPublished(): readonly string[] {
  const register = readFileSync(join(content, REGISTER_FILE), 'utf8');
  return [...parseRegister(register).lines.keys()].filter((address) => !address.includes('#'));
}

function mustRun(name: string, ...args: readonly string[]): void {
  const { code, stdout, stderr } = runScript(name, args);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')}: ${stdout}${stderr}`);
}

function change(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(join(content, file), 'utf8');
  const after = before.replace(pattern, text);
  if (after === before) throw new Error(`${file} is not as this trial expects`);
  writeInto(content, file, after);
}

function fail(what: string): void {
  wrong += 1;
  console.error(what);
}
