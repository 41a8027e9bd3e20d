import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './gfm-examples.ts';

/**
 * Where the parser that makes the pages and the one that scripts use do not read the same: the list is complete, and
 * an example that both now read alike must leave it.
 */
const DECLARED: Readonly<Record<string, string>> = {
  'table cell that ends with an address':
    'Sätteri reads the bar that ends a cell as a part of an address that touches it; a space between them is enough',
  'HTML after a footnote':
    'a line of HTML just under a note continues the note for remark-gfm, and begins a block for Sätteri',
  'emphasis that ends after a mark and before a letter':
    'Sätteri closes it, where the letter that follows keeps remark-gfm from it',
  'heading with attributes':
    'ours: an author chooses the anchor of a heading, which remark-gfm alone takes for text',
};

const remark = unified().use(remarkParse).use(remarkGfm);

describe('GitHub Flavored Markdown read by Sätteri and by remark-gfm', () => {
  it.each(EXAMPLES.filter(([name]) => !(name in DECLARED)))('is the same: %s', (_name, source) => {
    expect(readWithSatteri(source)).toBe(readWithRemark(source));
  });

  it.each(EXAMPLES.filter(([name]) => name in DECLARED))('differs as declared: %s', (_name, source) => {
    expect(readWithSatteri(source)).not.toBe(readWithRemark(source));
  });

  it('has an example for each declared difference', () => {
    const names = EXAMPLES.map(([name]) => name);
    expect(Object.keys(DECLARED).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

function readWithSatteri(source: string): string {
  const tree = markdownToMdast(source, {
    features: {
      gfm: { footnotes: true },
      frontmatter: false,
      headingAttributes: true,
      smartPunctuation: false,
    },
  });
  return tree.type === 'root' ? print(tree) : tree.type;
}

function readWithRemark(source: string): string {
  return print(remark.parse(source));
}

/** The HTML of a tree, by the same printer for both parsers. */
function print(tree: Root): string {
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
