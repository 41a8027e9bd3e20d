import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FIXTURE } from './publications.ts';

const CANARY = /canari/i;
/** Of code with colours, notes beside the text, or questions that are quoted. */
const STYLED = /<pre class="hl"|class="sidenote|\/assets\/quotes-/;
const files = readdirSync(FIXTURE.outDir, { recursive: true, withFileTypes: true }).filter((one) =>
  one.isFile(),
);

/** In texts, a reader's comment, an introduction, YAML; in every field of a draft, of an article to come and of a withdrawn one. */
describe('what authors write for themselves, and what is not published', () => {
  it('reach no file, no name of a file and no part of a book', () => {
    const found = files.flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const parts = name.endsWith('.epub') ? Object.values(unzipSync(bytes)) : [bytes];
      return CANARY.test(name) || parts.some((part) => CANARY.test(strFromU8(part, true))) ? [name] : [];
    });
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('leave what stands around them', () => {
    const read = (path: string): string => readFileSync(join(FIXTURE.outDir, path, 'index.html'), 'utf8');
    expect(read('articles/premier-carnet')).toContain('Il est vide, mais il est beau.');
    expect(read('articles/photographier-une-page')).toContain('<pre class="hl"');
    expect(read('a-propos')).toContain('<math display="block"');
  });
});

it('the style of coloured code, notes and questions is on the pages that have some, and on no other', () => {
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const texts = pages.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  const styled = texts.filter((text) => /<link rel="stylesheet" href="\/assets\/code-/.test(text));
  expect(styled.length).toBeGreaterThan(0);
  expect(styled).toEqual(texts.filter((text) => STYLED.test(text)));
});
