const NOTES = /<section class="notes"[\s\S]*?<ol>([\s\S]*?)<\/ol>\s*<\/section>/;
const HEADING = /<(\/?)h([2-5])(?=[\s>])/g;
const ID = / id="([^"]+)"/g;
const FRAGMENT = / href="#([^"]+)"/g;
const LABELLED = / aria-(?:describedby|labelledby)="[^"]*"/g;
const CALL_NUMBER = /(<a [^>]*class="note-call"[^>]*aria-label="Note )\d+("[^>]*>)\d+(<\/a>)/g;

/** One body of a series, with its address. */
export interface SeriesBody {
  readonly slug: string;
  readonly url: string;
  readonly html: string;
}

/** The anchor of a part on the page of its whole series. */
export function toAnchorOf(slug: string): string {
  return `partie-${slug}`;
}

/**
 * The bodies of a series made fit for one page: anchors and notes unique (`<slug>--note-1`), notes numbered through and
 * gathered, headings one level down, links between the parts turned into anchors. Notes come back apart, as list items.
 */
export function joinBodies(bodies: readonly SeriesBody[]): {
  readonly parts: readonly string[];
  readonly notes: string;
} {
  const urls = new Map(bodies.map((body) => [body.url, body.slug]));
  const notes: string[] = [];
  let called = 0;
  const parts = bodies.map(({ slug, html }) => {
    const placed = prefix(html, slug, urls);
    const section = NOTES.exec(placed);
    if (section?.[1]) notes.push(section[1].trim());
    const first = called;
    const renumbered = placed
      .replace(NOTES, '')
      .replace(CALL_NUMBER, (_, before: string, middle: string, after: string) => {
        called += 1;
        return `${before}${called}${middle}${called}${after}`;
      });
    called = first + (section?.[1]?.match(/<li /g)?.length ?? 0);
    return renumbered.replace(HEADING, (_, close: string, level: string) => `<${close}h${Number(level) + 1}`);
  });
  return { parts, notes: notes.join('\n') };
}

function prefix(html: string, slug: string, urls: ReadonlyMap<string, string>): string {
  return html
    .replace(ID, (_, id: string) => ` id="${slug}--${id}"`)
    .replace(FRAGMENT, (_, id: string) => ` href="#${slug}--${id}"`)
    .replace(LABELLED, '')
    .replace(
      / href="(\/articles\/[^"#]+)(?:#([^"]+))?"/g,
      (whole, url: string, fragment: string | undefined) => {
        const target = urls.get(url);
        if (target === undefined) return whole;
        return ` href="#${fragment === undefined ? toAnchorOf(target) : `${target}--${fragment}`}"`;
      },
    );
}
