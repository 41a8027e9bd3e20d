import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADERS } from './headers.ts';
import type { Header } from './site-headers.ts';

/** A path with a star for any number of folders, then its headers: as `policy-files.ts` writes them. */
const RULE = /^(\/\S*)\n((?: {2}\S.*\n)+)/gm;

/** The headers that a built folder asks of its host, for a decoded path; those of any publication where it has no list. */
export function readHeaders(folder: string): (path: string) => readonly Header[] {
  const file = join(folder, '_headers');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const rules = [...text.matchAll(RULE)].map(([, glob = '', lines = '']) => ({
    pattern: new RegExp(`^${glob.split('*').map(RegExp.escape).join('.*')}$`),
    headers: lines.trim().split('\n').map(toHeader),
  }));
  if (rules.length === 0) return () => HEADERS;
  return (path) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : []));
}

function toHeader(line: string): Header {
  const at = line.indexOf(':');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
