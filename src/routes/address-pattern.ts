/** What the `{names}` of a pattern stand for; any part of an address where nothing is given. */
const NAMES: Readonly<Record<string, string>> = {
  /** Addresses that end with a slash, whatever their depth. */
  list: '/(?:.*/)?',
  scope: '/(?:.*/)?',
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  n: String.raw`\d+`,
};
const NAME = /\{(\w+)\}/;

export type AddressParts = Readonly<Record<string, string>>;

/** Addresses of one shape: made and recognised by the same words, `/series/{slug}/`. */
export class AddressPattern {
  readonly #text: string;
  readonly #matcher: RegExp;

  constructor(text: string) {
    this.#text = text;
    this.#matcher = toMatcher(text);
  }

  /** What stands for each name; undefined for an address of another shape. */
  match(address: string): AddressParts | undefined {
    const found = this.#matcher.exec(address);
    return found ? { ...found.groups } : undefined;
  }

  fill(parts: AddressParts): string {
    return this.#text.replaceAll(new RegExp(NAME, 'g'), (whole, name: string) => parts[name] ?? whole);
  }
}

/** A name that comes twice is the same part twice. */
function toMatcher(text: string): RegExp {
  const known = new Set<string>();
  const source = text.split(NAME).map((part, index) => {
    if (index % 2 === 0) return RegExp.escape(part);
    if (known.has(part)) return `\\k<${part}>`;
    known.add(part);
    return `(?<${part}>${NAMES[part] ?? '[^/]+'})`;
  });
  return new RegExp(`^${source.join('')}$`);
}
