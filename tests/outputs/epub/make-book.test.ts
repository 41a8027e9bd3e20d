import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import type { StoredBody } from '#model/body.ts';
import { findByName, getValue, hasClass, parseHtml, toTextOf } from '../../site/pages.ts';
import { BODIES } from './small-publication.ts';
import { makeSmallBook, readTexts, readXml } from './read-book.ts';

let bytes: Uint8Array;
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  bytes = await makeSmallBook();
  texts = readTexts(bytes);
});

function read(name: string): string {
  return texts.get(`EPUB/${name}`) ?? '';
}

describe('the container', () => {
  it('begins with the stored type, as OCF 3.2 §4.3 wants it', () => {
    expect(strFromU8(bytes.subarray(0, 58), true)).toBe(
      `PK\u0003\u0004\u0014${'\0'.repeat(5)}${strFromU8(bytes.subarray(10, 30), true)}mimetypeapplication/epub+zip`,
    );
    expect(bytes[8]).toBe(0);
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(bytes, await makeSmallBook())).toBe(0);
  });

  it('lists every file of the book in its manifest, and nothing else', () => {
    const held = Object.keys(unzipSync(bytes)).filter(
      (name) => name.startsWith('EPUB/') && !name.endsWith('.opf'),
    );
    const listed = [...read('livre.opf').matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, href]) => `EPUB/${href}`,
    );
    expect(listed.sort()).toEqual(held.sort());
  });

  it('turns pictures that older reading systems do not know into PNG', () => {
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes('/images/'))).toEqual([
      'EPUB/images/couverture.png',
      'EPUB/images/a-plan-0123abcd.svg',
      'EPUB/images/photo.png',
    ]);
  });
});

describe('the documents', () => {
  it('are well-formed, without two equal ids', () => {
    for (const [name, source] of texts) {
      if (name.endsWith('.css')) continue;
      const { ids } = readXml(source);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('have no link or picture that leads nowhere inside the book', () => {
    const ids = new Map(
      [...texts]
        .filter(([name]) => name.endsWith('.xhtml'))
        .map(([name, source]) => [name, readXml(source).ids]),
    );
    const held = Object.keys(unzipSync(bytes));
    for (const [name, source] of texts) {
      if (!name.endsWith('.xhtml')) continue;
      for (const address of readXml(source).addresses.filter((one) => !/^[a-z]+:/.test(one))) {
        const [file = '', fragment] = address.split('#');
        const target = file === '' ? name : `EPUB/${file}`;
        expect(held, `${name}: ${address}`).toContain(target);
        if (fragment !== undefined) expect(ids.get(target), `${name}: ${address}`).toContain(fragment);
      }
    }
  });

  it('turn links between parts into links inside the book, the others into whole addresses', () => {
    const links = [...read('partie-001.xhtml').matchAll(/<a(?: [^>]*)?>/g)].map(
      ([tag]) => / href="([^"]*)"/.exec(tag)?.[1],
    );
    expect(links).toEqual([
      'partie-004.xhtml#la-suite',
      'partie-004.xhtml',
      'partie-004.xhtml',
      '#id-5-idees',
      undefined,
      'https://exemple.fr/personnes/emma-bovary/',
      'https://ailleurs.example/a?b=1&amp;c=2',
      'sommaire.xhtml',
      'https://exemple.fr/articles/premiere-partie/entretien-imaginaire/',
      '#note-1',
      '#note-1',
      '#note-b',
      '#appel-1',
      '#appel-1-2',
      '#appel-b',
      'https://exemple.fr/articles/premiere-partie/',
    ]);
    expect(read('partie-002.xhtml')).toContain('href="partie-001.xhtml#id-5-idees"');
  });

  it('make notes that reading systems can show on demand', () => {
    expect(read('partie-001.xhtml')).toContain(
      '<sup><a id="appel-b" class="note-call" epub:type="noteref" role="doc-noteref" href="#note-b">2</a></sup>',
    );
    expect(read('partie-001.xhtml')).toContain(
      '<aside id="note-b" epub:type="footnote" role="doc-footnote"><p><a class="note-number" epub:type="backlink" role="doc-backlink" href="#appel-b">2</a></p><ul><li>Une liste.</li></ul></aside>',
    );
  });

  it('lead from every call to its note, and back to that call', () => {
    const links = findByName(parseHtml(read('partie-001.xhtml')), 'a');
    const calls = links.filter((one) => getValue(one, 'epub:type') === 'noteref');
    const backs = links.filter((one) => getValue(one, 'epub:type') === 'backlink');
    expect(calls.map((one) => getValue(one, 'href'))).toEqual(['#note-1', '#note-1', '#note-b']);
    expect(backs.map((one) => getValue(one, 'href'))).toEqual(calls.map((one) => `#${getValue(one, 'id')}`));
  });

  it('say before the first word that an interview is a fiction', () => {
    expect(read('partie-002.xhtml').indexOf('Ceci est une fiction.')).toBeLessThan(
      read('partie-002.xhtml').indexOf('Pourquoi lire'),
    );
    expect(read('partie-002.xhtml')).toContain('Ceci est une fiction.');
  });

  it('lead to the archived copy of a source that is dead', () => {
    expect(read('partie-004.xhtml')).toContain(
      '<a href="https://archives.example/billet"><cite>Un billet</cite></a> (<a href="https://mort.example/billet">adresse d’origine, qui ne répond plus</a>)',
    );
  });

  it('list the whole plan, what is to come in italics', () => {
    expect(readXml(read('sommaire.xhtml')).text.replace(/\s+/g, ' ')).toContain(
      'Entretien avec Emma8 octobre 2026Ce qui reste à écrire (à paraître)Un cas',
    );
    expect(read('sommaire.xhtml')).toContain('<i>Ce qui reste à écrire</i>');
  });
});

describe('the package', () => {
  it('knows the book by an identifier without clock, and its last change by the parts', () => {
    expect(read('livre.opf')).toContain(
      '<dc:identifier id="identifier">tag:exemple.fr,2026:series/petite-serie</dc:identifier>',
    );
    expect(read('livre.opf')).toContain('<meta property="dcterms:modified">2026-12-24T09:00:00Z</meta>');
  });

  it('tells the language of names', () => {
    const name = '<span lang="ja" xml:lang="ja">斎木直子</span>';
    expect(read('titre.xhtml')).toContain(`La rédaction, ${name}. `);
    expect(read('partie-004.xhtml')).toContain(`La rédaction et ${name}, le 15`);
    expect(read('livre.opf')).toMatch(/<dc:creator [^>]*xml:lang="ja"[^>]*>斎木直子</);
    expect(read('livre.opf')).toMatch(/<dc:creator id="[^"]*">La rédaction</);
  });

  it('names those who sign and those who answer, characters of novels excepted', () => {
    expect(read('livre.opf')).toContain('La rédaction</dc:creator>');
    expect(read('livre.opf')).toContain('Jean-Marie Œuvrard</dc:contributor>');
    expect(read('livre.opf')).not.toContain('Emma Bovary');
  });
});

describe('the words', () => {
  it.each([
    ['partie-001.xhtml', 'body-premiere-partie'],
    ['partie-002.xhtml', 'body-entretien-imaginaire'],
    ['partie-004.xhtml', 'body-un-cas'],
  ])('of %s are those of the part, all of them and in their order', (file, key) => {
    const page = read(file).replace(/<a class="note-(?:number|back)".*?<\/a>/gu, '');
    const body = cutAtEnd(/<div class="body">(.*)/su.exec(page)?.[1] ?? '');
    expect(toLetters(readXml(`<div xmlns:epub="http://www.idpf.org/2007/ops">${body}</div>`).text)).toBe(
      toLetters(toText(BODIES[key])),
    );
  });
});

/** What stands before the end of the element that is open where `content` begins. */
function cutAtEnd(content: string): string {
  let depth = 1;
  for (const tag of content.matchAll(/<(\/?)div\b[^>]*>/gu)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return content.slice(0, tag.index);
  }
  return content;
}

/** The words of a body, without the links back of notes, and with those that replace a missing picture. */
function toText(stored: StoredBody | undefined): string {
  const html = printBody(readBody(stored)).replace(/<img [^>]*absente[^>]*>/gu, 'Absente');
  return toTextOf(parseHtml(html, true), (one) => hasClass(one, 'note-back'));
}

function toLetters(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
