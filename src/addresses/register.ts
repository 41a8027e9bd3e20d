import { tell } from '#locales/tell.ts';

export { REGISTER_FILE } from '#model/feed-identity.ts';

/** A line of the register: an address that readers have had, and for an article its permanent identity. */
export interface PublishedAddress {
  readonly address: string;
  /** The article's guid; for the short address of a series, its page; for the site's feed, its id. */
  readonly owner?: string | undefined;
}

export interface RegisterLine extends PublishedAddress {
  /** From 1, in addresses.txt. */
  readonly line: number;
}

/** Every address ever published, as content/addresses.txt tells it. */
export interface Register {
  readonly lines: ReadonlyMap<string, RegisterLine>;
  /** Lines that are no address: what a merge left behind. */
  readonly unreadable: readonly number[];
}

const HEAD = {
  fr: '# Toutes les adresses publiées, pour toujours. Écrit par « npm run build » ; à garder avec le contenu (docs/hosting.md).',
  en: '# Every address ever published. Written by “npm run build”; keep it with the content (docs/hosting.md).',
};
const LINE = /^(\/\S*)(?: (.*\S))?\s*$/;

/** One address a line, sorted, then its owner. A line written twice (two branches merged) counts once. */
export function parseRegister(text: string): Register {
  const lines = new Map<string, RegisterLine>();
  const unreadable: number[] = [];
  text.split('\n').forEach((source, index) => {
    if (source.trim() === '' || source.startsWith('#')) return;
    const [, address, owner] = LINE.exec(source) ?? [];
    if (address === undefined) unreadable.push(index + 1);
    else if (!lines.has(address) || owner !== undefined)
      lines.set(address, { address, line: index + 1, owner });
  });
  return { lines, unreadable };
}

/** The register with what is published now added to it. The same addresses always give the same bytes. */
export function toRegisterText(
  register: Register,
  current: Iterable<PublishedAddress>,
  language: string,
): string {
  const all = new Map<string, PublishedAddress>(register.lines);
  for (const { address, owner } of current)
    all.set(address, { address, owner: owner ?? all.get(address)?.owner });
  const lines = [...all.values()].map(({ address, owner }) => (owner ? `${address} ${owner}` : address));
  return `${[tell(HEAD, language), ...lines.sort()].join('\n')}\n`;
}
