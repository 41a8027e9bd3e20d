import type { Root } from 'hast';
import type { StoredBody } from '#model/body.ts';

export function storeBody(body: Root): StoredBody {
  return { json: JSON.stringify(body) };
}

/** The tree of a body, new each time: whoever reads it may change it. It is empty where there is no body. Cost: its length. */
export function readBody(stored: StoredBody | undefined): Root {
  return stored ? (JSON.parse(stored.json) as Root) : { type: 'root', children: [] };
}
