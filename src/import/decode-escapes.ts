/** `%C3%A9` → `é`, in an address or a part of one; as it was written where its escapes are none. */
export function decodeEscapes(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
