/** Several files as one, for a cache that keeps one thing under one key: a line of names and lengths, then the bytes. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify([...files].map(([path, content]) => [path, content.length]))}\n`,
  );
  return Buffer.concat([head, ...files.values()]);
}

/** The files of a pack, without copying them. */
export function unpackFiles(packed: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = packed.indexOf(10);
  const list: readonly (readonly [string, number])[] = JSON.parse(
    new TextDecoder().decode(packed.subarray(0, end)),
  );
  let at = end + 1;
  return new Map(
    list.map(([path, length]) => {
      at += length;
      return [path, packed.subarray(at - length, at)];
    }),
  );
}
