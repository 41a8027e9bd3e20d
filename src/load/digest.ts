import { createHash, hash, type Hash } from 'node:crypto';

/** SHA-256 of text or bytes, 16 hexadecimal signs: enough to tell two versions of one publication's files apart. */
export function toDigest(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex').slice(0, 16);
}

/** One digest of several parts, in which `['ab', 'c']` is not `['a', 'bc']`. */
export function toDigestOf(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return toShortDigest(sum);
}

/** What `toDigest` gives of all that a SHA-256 sum was fed. */
export function toShortDigest(sum: Hash): string {
  return sum.digest('hex').slice(0, 16);
}
