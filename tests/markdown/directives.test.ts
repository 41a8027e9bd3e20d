import { describe, expect, it } from 'vitest';
import { listMistakes, render, toHtml } from './render.ts';

describe('directives', () => {
  it('make a quotation with its author, its source, its date and its address', () => {
    const html = toHtml(
      ':::citation{author="Flaubert" source="Madame Bovary" date="1857" url="https://exemple.fr/b"}\nElle rêvait.\n:::',
    );
    expect(html).toBe(
      '<figure class="quotation"><blockquote cite="https://exemple.fr/b"><p>Elle rêvait.</p></blockquote><figcaption>Flaubert, <a href="https://exemple.fr/b" rel="noopener"><cite>Madame Bovary</cite></a>, 1857</figcaption></figure>',
    );
  });

  it.each([
    ['nothing', '', '<figure class="quotation"><blockquote><p>A.</p></blockquote></figure>'],
    [
      'an author',
      '{author="E."}',
      '<figure class="quotation"><blockquote><p>A.</p></blockquote><figcaption>E.</figcaption></figure>',
    ],
    [
      'a source',
      '{source="Essai"}',
      '<figure class="quotation"><blockquote><p>A.</p></blockquote><figcaption><cite>Essai</cite></figcaption></figure>',
    ],
  ])('make a quotation of which one knows %s', (_what, attributes, expected) => {
    expect(toHtml(`:::citation${attributes}\nA.\n:::`)).toBe(expected);
  });

  it('make a box with a title, and shape what stands in it', () => {
    const html = toHtml(
      '::::encadre{title="Pour mémoire"}\nA.\n\n![Un plan](./plan.svg "Légende")\n\n:::citation{author="E."}\nB.\n:::\n\n::video{url="https://exemple.fr/v" title="V"}\n::::',
    );
    expect(html).toMatch(
      /^<aside class="box" aria-label="Pour mémoire"><p class="box-title">Pour mémoire<\/p><p>A\.<\/p><figure><img .*<figcaption>Légende<\/figcaption><\/figure><figure class="quotation">.*<figure class="video">.*<\/aside>$/s,
    );
    expect(html).not.toMatch(/<x-/);
  });

  it('make a link of a video: one with the picture that we host, nothing from elsewhere', () => {
    const html = toHtml('::video{url="https://video.example/v" title="Deux minutes" image="./plan.svg"}');
    expect(html).toBe(
      '<figure class="video"><a href="https://video.example/v" rel="noopener"><img src="/images/a/plan-0123abcd.svg" alt="" width="40" height="30" loading="lazy" decoding="async"><span>Deux minutes</span></a></figure>',
    );
    expect(render('::video{url="https://video.example/v" title="T"}').facts.links).toMatchObject([
      { href: 'https://video.example/v' },
    ]);
  });

  it('mark foreign words, which typography leaves alone', () => {
    expect(toHtml('Il dit :lang[Will it blend?]{en} !')).toBe(
      '<p>Il dit <span lang="en">Will it blend?</span>\u202f!</p>',
    );
  });

  it.each([
    ['quote', ':::citation{author="E."}'],
    ['zitat', ':::citation{author="E."}'],
    ['box', ':::encadre{title="E."}'],
    ['kasten', ':::encadre{title="E."}'],
  ])('have a name in each language: %s', (name, french) => {
    const toBlock = (opening: string): string => toHtml(`${opening}\nA.\n:::`);
    expect(toBlock(french.replace(/[a-z]+/, name))).toBe(toBlock(french));
  });

  it.each([
    [
      ':::quote{source="The rule" lang=en}\nIt\'s "so".\n:::',
      '<figure class="quotation"><blockquote lang="en"><p>It’s “so”.</p></blockquote><figcaption><cite lang="en">The rule</cite></figcaption></figure>',
    ],
    [
      ':::box{title="It\'s so" lang=he}\nA: b.\n:::',
      '<aside class="box" aria-label="It&#x27;s so" lang="he" dir="rtl"><p class="box-title">It\'s so</p><p>A: b.</p></aside>',
    ],
    [
      '![Un pont](./plan.svg "Ceci : :lang[it\'s a bridge]{en}. Crédit : E.")',
      '<figure><img src="/images/a/plan-0123abcd.svg" alt="Un pont" width="40" height="30" loading="lazy" decoding="async"><figcaption>Ceci\u00a0: <span lang="en">it’s a bridge</span>. <small class="credit">E</small></figcaption></figure>',
    ],
  ])('have the language of their words: %s', (source, expected) => {
    expect(toHtml(source)).toBe(expected);
  });

  it.each([':::quote{lang=english}\nA.\n:::', '![A](./plan.svg ":lang[B]{anglish}")'])(
    'tell of a language that is none: %s',
    (source) => {
      expect(listMistakes(source)).toEqual(['1 language']);
    },
  );

  it.each([
    ['a time', 'À 12:30 précises.', '12:30'],
    ['a proportion', 'Dans un rapport 4:3 ou 16:9.', '4:3 ou 16:9'],
    ['an address', 'Voir localhost:8080/a:b.', 'localhost:8080/a:b'],
    ['a word after a colon', 'Exemple:mot et :mot.', 'Exemple:mot'],
    ['brackets after a colon', 'a:b[c]', 'a:b[c]'],
    ['brackets after a colon and the name of a block', 'a:box[c] et :quote', 'a:box[c] et :quote'],
  ])('leave %s as it was written', (_what, source, words) => {
    const { html, mistakes } = render(source);
    expect(html.replaceAll(/[\u00a0\u202f]/g, '')).toContain(
      words.replaceAll(' ', html.includes('\u00a0') ? ' ' : ' '),
    );
    expect(mistakes).toEqual([]);
  });

  it.each([
    ['an unknown block', ':::note\nA.\n:::', '1 directive'],
    ['an unknown line', 'A.\n\n::image{src=a}', '3 directive'],
    ['an unknown attribute', ':::encadre{titre="A"}\nB.\n:::', '1 directive'],
    ['a video without an address', 'A.\n\n::video[https://a.fr]', '3 directive'],
    ['a box that is a line', 'A.\n\n::encadre', '3 directive'],
    ['foreign words after their language', 'A :lang{en}[b] c', '1 directive'],
    ['foreign words of no language', 'A :lang[b] c', '1 directive'],
    ['foreign words of a language that is none', 'A :lang[b]{anglais!} c', '1 directive'],
  ])('say the place of %s', (_what, source, expected) => {
    expect(listMistakes(source)).toContain(expected);
  });

  it('are text inside code', () => {
    expect(toHtml('`:lang[a]{en}`\n\n```\n:::encadre\n:::\n```')).toMatch(
      /<code>:lang\[a\]\{en\}<\/code>.*:::encadre\n:::/s,
    );
  });
});
