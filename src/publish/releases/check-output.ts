/** What is looked at before anything is sent: what readers should never meet, however the folder was built. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Translated } from '#locales/locale.ts';
import { toAddressKey } from '#model/address-key.ts';
import { listFiles } from './release.ts';

/** Bytes that a file may weigh, by the end of its name. */
export type Budgets = Readonly<Record<string, number>>;

const LINKS = /\s(?:href|src)=(?:"(\/(?!\/)[^"]*)"|(\/(?!\/)[^\s>"']*))/g;
/** For hosts, not for readers. */
const FOR_HOSTS = /^\/_/;

/** What is wrong with a built folder, a line each. Cost: each page is read once. */
export function checkOutput(folder: string, budgets: Budgets): readonly Translated[] {
  const files = listFiles(folder).filter((path) => !FOR_HOSTS.test(path));
  return [
    ...files.flatMap((path) => findWeight(folder, path, budgets)),
    ...findDeadLinks(folder, files),
    ...files.filter((path) => path.endsWith('/feed.json')).flatMap((path) => findRepeats(folder, path)),
    ...(files.includes('/index.html')
      ? []
      : [{ fr: '/index.html : absent de ce dossier.', en: '/index.html: not in this folder.' }]),
  ];
}

function findWeight(folder: string, path: string, budgets: Budgets): readonly Translated[] {
  const most = Object.entries(budgets).find(([end]) => path.endsWith(end))?.[1];
  const { size } = statSync(join(folder, path));
  if (most === undefined || size <= most) return [];
  return [
    {
      fr: `${path} : ${size} octets, pour ${most} au plus (budgets, dans astro.config.mjs).`,
      en: `${path}: ${size} bytes, of ${most} at most (budgets, in astro.config.mjs).`,
    },
  ];
}

function findDeadLinks(folder: string, files: readonly string[]): readonly Translated[] {
  const known = new Set(files);
  const isThere = (path: string): boolean =>
    [path, `${path}index.html`, `${path}/index.html`].some((one) => known.has(one));
  const pages = files.filter((path) => path.endsWith('.html'));
  return pages.flatMap((page) =>
    [...new Set(readLinks(join(folder, page)))]
      .filter((link) => !isThere(toAddressKey(link)) && !isThere(link))
      .map((link) => ({
        fr: `${page} : mène à ${link}, qui n’existe pas.`,
        en: `${page}: leads to ${link}, which does not exist.`,
      })),
  );
}

function readLinks(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(LINKS)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('&amp;', '&').replace(/[?#].*$/, ''),
  );
}

/** Readers of feeds show one of two items of one identity. */
function findRepeats(folder: string, path: string): readonly Translated[] {
  const { items }: { readonly items: readonly { readonly id: string }[] } = JSON.parse(
    readFileSync(join(folder, path), 'utf8'),
  );
  const ids = items.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return repeated.map((id) => ({
    fr: `${path} : deux articles d’une même identité, ${id}.`,
    en: `${path}: two articles of one identity, ${id}.`,
  }));
}
