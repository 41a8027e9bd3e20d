/** Digests: what tells, in a few characters, two versions of something apart. */
import { createHash, hash } from 'node:crypto';

/** SHA-256 of text or bytes, 16 hexadecimal digits: enough to tell two versions of one publication's files apart. */
export function toDigest(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex').slice(0, 16);
}

/** One digest of several parts, in which `['ab', 'c']` is not `['a', 'bc']`. */
export function toDigestOf(parts: readonly (string | Uint8Array)[]): string {
  const isText = (part: string | Uint8Array): part is string => typeof part === 'string';
  // At once, which takes a tenth of the time.
  if (parts.every(isText)) return toDigest(parts.map((part) => `${part.length}:${part}`).join(''));
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex').slice(0, 16);
}
