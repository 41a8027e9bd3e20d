import { describe, expect, it } from 'vitest';
import { listMistakes, render } from './render.ts';

const NBSP = '\u00a0';

describe('what would be published literally in silence', () => {
  it.each([
    ['a bullet of a word processor', 'A\n\n• b\n• c', ['3 pasted-mark', '4 pasted-mark']],
    ['a bullet in a quotation', '> • b', ['1 pasted-mark']],
    ['a list with a no-break space', `-${NBSP}b`, ['1 pasted-mark']],
    ['a number with a no-break space', `1.${NBSP}b`, ['1 pasted-mark']],
    ['a heading with a no-break space', `A\n\n##${NBSP}B`, ['3 pasted-mark']],
    ['a heading without a space', '##B', ['1 pasted-mark']],
    ['a list set back by one', '- a\n - b\n - c', ['2 list-indent']],
    ['a list set back by two under a number', '1. a\n  - b', ['2 list-indent']],
    ['a drawing', '```mermaid\na --> b\n```', ['1 drawing']],
    ['a shortcode of Hugo', 'A {{< figure src="a" >}}', ['1 shortcode']],
    ['a tag of Liquid', '{% include a.html %}', ['1 shortcode']],
    ['a gallery of WordPress', '[gallery ids="1,2"]', ['1 shortcode']],
    ['a table of contents', '[TOC]', ['1 shortcode']],
    ['a missing reference', 'Voir [a][b].', ['1 missing-reference']],
    ['a missing reference in bold', 'Voir [**a**][b].', ['1 missing-reference']],
    ['a box that is not closed', ':::encadre\nA.', ['1 unclosed-block']],
    ['a box whose quotation alone is closed', ':::encadre\n:::citation\nA.\n:::', ['1 unclosed-block']],
    ['a box with a space', '::: encadre\nA.\n:::', ['1 unclosed-block', '3 unclosed-block']],
    ['an emoji', 'Bien :+1: et :tada:', ['1 emoji-code', '1 emoji-code']],
    ['a removed attribute, once', '<p style="a">b</p>\n\n<p style="c">d</p>', ['1 raw-html']],
    ['an element that every object has', '<constructor a="b">c</constructor>', ['1 raw-html']],
    ['Markdown in HTML', '<p>**gras** et [lien](https://a.fr)</p>', ['1 half-converted', '1 half-converted']],
    ['words in a list', '<ul>Un\n<li>Deux</li>\n</ul>', ['1 half-converted']],
    ['bold with spaces', 'A ** b ** c **d ** e', ['1 shown-mark', '1 shown-mark']],
    ['bold that a letter touches', '**« a »**b', ['1 shown-mark']],
    ['bold that is not closed', '**A b', ['1 shown-mark']],
    ['a link with a space', '[a] (https://b.fr) !(c)[./d.png]', ['1 shown-mark', '1 shown-mark']],
    ['a link that is not closed', '[a](https://b.fr c', ['1 shown-mark']],
    ['a table without its second line', '| a | b |\n| c | d |', ['1 shown-mark']],
    ['a table whose second line is short', '| a | b |\n|---|\n| c | d |', ['1 shown-mark']],
    ['a list without spaces', 'A\n\n-b\n-c', ['3 shown-mark']],
    ['a list of dashes', '– a\n– b', ['1 shown-mark']],
    ['a list of letters in a quotation', '> a) b\n> c) d', ['1 shown-mark']],
    ['numbers that go on under a paragraph', 'A\n2. b\n3. c', ['2 shown-mark']],
    ['a list of Word in a list', '- a\n\n  o   b', ['3 pasted-mark']],
    ['a bullet of its fonts', '\uf0b7 a', ['1 pasted-mark']],
    ['a heading of one sign', 'A.\n\n#Titre\n\nB.', ['3 shown-mark']],
    ['a heading of seven', '####### A', ['1 shown-mark']],
    ['a heading without words', '## \n\nA.', ['1 heading']],
    ['a paragraph that a line makes a heading', 'Une phrase.\n---', ['1 heading']],
    ['a box to tick', '- [] a\n- [ ]b', ['1 shown-mark', '2 shown-mark']],
    ['a definition without a space', 'A\n:b', ['2 shown-mark']],
    ['a highlight that is not closed', 'A ==b', ['1 shown-mark']],
    ['attributes of Kramdown', 'A\n{: .b}\n\n[c](/d/){:target="_blank"}', ['2 shown-mark', '4 shown-mark']],
    [
      'marks of others',
      'x^2^ ++a++\n\n*[HTML]: b\n\n!!! note',
      ['1 shown-mark', '1 shown-mark', '3 shown-mark', '5 shown-mark'],
    ],
    ['fields of Obsidian', 'a:: b\n\nc ^d-1', ['1 shown-mark', '3 shown-mark']],
    ['commands in pairs', '[b]c[/b] [su_note]d[/su_note]', ['1 shortcode', '1 shortcode']],
    ['a video of WordPress', '[youtube https://youtu.be/a]', ['1 shortcode']],
    [
      'tags of a word processor',
      'A <o:p></o:p>\n\n<w:sdt>',
      ['1 shown-mark', '1 shown-mark', '3 shown-mark'],
    ],
    ['an instruction', '<?php a ?>\n\nB.', ['1 raw-html']],
    ['an indent of spaces', '\u2003\u2003A b.', ['1 shown-mark']],
    ['a file of another program', '{"a": [1]}\n\nB.', ['1 shown-mark']],
    ['a head of Pandoc', '% A\n% B\n\nC.', ['1 shown-mark']],
    ['fields of Notion', 'Tags: a\nStatus: b\n\nC.', ['1 shown-mark']],
    ['references of Pandoc', 'A [voir @b2010, p. 3] et @c2011 [p. 4].', ['1 shown-mark', '1 shown-mark']],
    ['a formula of GitLab', 'A $`b^2`$.', ['1 shown-mark']],
    ['a page break of LaTeX', 'A.\n\n\\newpage', ['3 shown-mark']],
    ['headings and blocks of Org', '#+TITLE: a\n\n** B', ['1 shown-mark', '3 shown-mark']],
    ['pictures of Textile and links of AsciiDoc', '!a.png! link:b[c]', ['1 shown-mark', '1 shown-mark']],
    [
      'what is to be replaced',
      '{Votre nom} [NOM DU CLIENT] %PRENOM% XX % ______',
      Array<string>(5).fill('1 shown-mark'),
    ],
    ['what is to be checked', 'A (à vérifier) le TBD.', ['1 shown-mark', '1 shown-mark']],
    ['a pasted table of contents', 'Introduction ........... 3', ['1 shown-mark']],
    ['sentences of a chatbot', 'Bien sûr ! Voici un texte.\n\nB.', ['1 shown-mark']],
    ['accents in codes', 'l=C3=A9t=C3=A9 et \\u00e9', ['1 shown-mark', '1 shown-mark', '1 shown-mark']],
    ['a whole text in a fence', '```markdown\n# A\n```', ['1 shown-mark']],
    ['a fence of Pandoc', 'A\n\n```{=latex}\nb\n```', ['3 drawing']],
    ['a title of code', '```js title="a.js" {1,3}\nb\n```', ['1 drawing']],
    ['a link to nothing', '[a](#)', ['1 empty-link']],
    ['a sign that is coded twice', 'a &amp;nbsp; b', ['1 shown-mark']],
    ['a fence that is not closed', 'A\n\n```js\nb', ['3 unclosed-block']],
    ['a formula that is not closed', 'A\n\n$$\nb', ['3 unclosed-block']],
    [
      'HTML for the looks',
      '<font color="red">a</font> <center>b</center> <font>c</font>',
      ['1 raw-html', '1 raw-html'],
    ],
    ['an attribute of HTML 4', '<p align="center">a</p>', ['1 raw-html']],
    ['words between angle brackets', 'Bonjour <votre nom>.', ['1 raw-html']],
    ['what Word leaves', '<p>a<o:p></o:p></p>', ['1 raw-html']],
    ['a box of Notion', '<aside>\n\nA.\n\n</aside>', ['1 raw-html']],
    ['a form', '<form><input type="email"></form> A', ['1 raw-html', '1 raw-html']],
    ['a tag that is not closed', 'A <b>b\n\nC', ['1 raw-html']],
    ['a link that is not closed in HTML', 'A <a href="/b/">b', ['1 raw-html']],
    ['Markdown beside a comment', '<!-- a --> **b**', ['1 half-converted']],
    [
      'a video alone on its line',
      'A\n\nhttps://youtu.be/abcdefg\n\n<https://vimeo.com/12>',
      ['3 embed', '5 embed'],
    ],
    ['a message alone on its line', 'https://x.com/a/status/1', ['1 embed']],
    [
      'a formula in dollars',
      'Soit $x^2$, $n$ et $\\alpha$.',
      ['1 shown-mark', '1 shown-mark', '1 shown-mark'],
    ],
    ['a formula in brackets', 'Soit \\(x^2\\) et \\[\\sum x\\].', ['1 shown-mark', '1 shown-mark']],
    ['LaTeX', '\\emph{a} \\begin{b}', ['1 shown-mark', '1 shown-mark']],
    ['headings of others', '== A ==\n\nh2. B\n\n= C', ['1 shown-mark', '3 shown-mark', '5 shown-mark']],
    ['a figure of another wiki', "'''a''' [b->https://c.fr]", ['1 shown-mark', '1 shown-mark']],
    [
      'blocks of others',
      '.. image:: a.png\n\nimage::b.png[]\n\n{| c',
      ['1 shown-mark', '3 shown-mark', '5 shown-mark'],
    ],
    ['marks of a reviewer', 'a {>>b<<} {--c--}', ['1 shown-mark', '1 shown-mark']],
    [
      'what a robot leaves',
      'a【4†source】 b :contentReference[oaicite:0]{index=0}',
      ['1 shown-mark', '1 shown-mark'],
    ],
    ['a lost reference of Word', 'Erreur ! Signet non défini.', ['1 shown-mark']],
    [
      'what is left to write',
      'Lorem ipsum. [à compléter] TODO',
      ['1 shown-mark', '1 shown-mark', '1 shown-mark'],
    ],
    ['a table in tabs', 'Nom\tÂge\nEmma\t26', ['1 shown-mark']],
    ['a word cut by a PDF', 'Un texte cou-\npé.', ['1 shown-mark']],
    ['a ligature', 'la \ufb01n', ['1 shown-mark']],
    ['a lone grave accent', 'l`idée', ['1 shown-mark']],
    ['notes by hand', 'Un mot[1].\n\n[1] Une note.', ['3 shown-mark']],
    ['a note that is not closed', 'Un ^[mot.', ['1 shown-mark']],
    ['a call with a space', 'Un[^a b].', ['1 note']],
    ['a list of arrows', '→ a\n→ b', ['1 shown-mark']],
    ['a list of Word by hand', '1-     Un\n2-     Deux', ['1 shown-mark']],
    ['other commands', '[read_more] ${toc} [wpforms id="1"]', ['1 shortcode', '1 shortcode', '1 shortcode']],
    ['a paragraph set back', 'A\n\n    Une phrase de Word.', ['3 indented-text']],
  ])('%s is named', (_what, source, expected) => {
    expect(listMistakes(source)).toEqual(expected);
    for (const { severity, fix } of render(source).mistakes) {
      expect(severity).toBe('warning');
      expect(fix).toBeTruthy();
    }
  });

  it.each([
    ['<?xml a />\n\nB **c**.', 'error 1 raw-html'],
    ['A.\n\n<![CDATA[ b\n\n**c**', 'error 3 raw-html'],
    ['<!DOCTYPE html\n\nA', 'error 1 raw-html'],
  ])('is an error where it takes the rest of the text away: %s', (source, expected) => {
    const found = render(source).mistakes.map(({ severity, line, rule }) => `${severity} ${line} ${rule}`);
    expect(found).toContain(expected);
  });

  it.each([
    ['a product', 'a·b • c'],
    ['braces and brackets', 'L’ensemble {a, b}, [sic], [la ville] et XX, XXe siècle, [NDLR]'],
    ['addresses', 'https://a.fr/%C3%A9?b=C3=A9 <https://a.fr> a@b.fr @nom (@nom)'],
    ['a highlight that begins a line', '==un **gras** surligné=='],
    ['a suspension', 'Ah… oui... @emma [1]'],
    ['a code in capitals', 'Le \\textile et 100 % à venir (à venir)'],
    ['lines that end where they are cut', '— Un.  \n— Deux.\\\n— Trois.'],
    ['what is done', 'Un todo, une todo-list'],
    ['lists as they should be', '- a\n  - b\n\n1. c\n   - d\n2. e\n\n8. f\n9. g\n10. h'],
    ['a dash', '— Oui.\n\n– Non.'],
    ['bold', '**a** b**c**d \\*\\*e\\*\\* 2**3 `**f **` (**) C++ et C++ a || b || c'],
    ['numbers of notes', 'Voir [1] (https://a.fr) et […] (https://b.fr)'],
    [
      'fenced blocks',
      '```\na\n```\n\n> ~~~\n> b\n> ~~~~\n\n- ```\n  c\n  ```\n\n    const d = 1;\n\n$$\ne\n$$',
    ],
    ['tables', '| a | b |\n|---|---|\n| c | d |\n| e |'],
    ['dates in lines', '1957 – a\n1958 – b'],
    ['ends of lines', 'a et b\nc, d ; e.'],
    ['headings', 'Un titre\n---\n\n## B {#b}'],
    ['comments', 'A <!-- b --> c\n\n<!-- d -->'],
    ['a hashtag', 'Voir #mot ##\n\n#MeToo a tout changé.'],
    ['code', '```js\n{{ a }} [b][c] :d:\n```\n\n`{% a %}` `[a][b]` `:+1:` `::: a`'],
    ['indexes', 'tab[i][j] \\[a][b] [^1][^2]\n\n[^1]: A.\n\n[^2]: B.'],
    ['a reference that exists', '[a][b] [b][]\n\n[b]: /c/'],
    ['boxes that are closed', '::::encadre\n:::citation\nA.\n:::\n::::\n\n> :::encadre\n> B.\n> :::'],
    ['times and ratios', '12:30:45, 16:9:4, ici:là:bas'],
    ['HTML that the page keeps', '<p title="b" lang="en" id="a">b</p>\n\n<a href="/c/" title="d">e</a>'],
    ['HTML with Markdown after an empty line', '<div>\n\n**a**\n\n</div>'],
    ['HTML of code', '<pre>**a**</pre>\n\n<code>[b](c)</code>'],
    [
      'signs of the trade',
      'Un $, 5 $ et 10 $ ; a_b^c ; x = {y} ; 1–2 ; C:\\dossier ; [1] et peut-être\n- là',
    ],
    ['an address in a sentence', 'Voir https://youtu.be/abcdefg pour la suite.'],
    ['elements that say nothing', '<article>\n\n<main>A</main>\n\n</article> <p>b<br>c <li>d'],
    ['a comment alone', '<!-- **a** <b> -->'],
    ['a list in HTML', '<ul>\n<li>a</li>\n</ul>'],
  ])('%s is left alone', (_what, source) => {
    expect(listMistakes(source)).toEqual([]);
  });
});

it('what takes something away is an error', () => {
  expect(listMistakes('a | b\n--|--\n1 | 2 | 3')).toEqual(['3 table']);
  expect(listMistakes('A <!-- b\n\nC')).toEqual(['1 comment']);
  expect(listMistakes('A {/* b */}')).toEqual(['1 comment']);
  expect(listMistakes('A\n\n<!-- b\n\nC')).toEqual(['3 comment']);
});

describe('what only looks like a directive', () => {
  it.each([
    ['a call of a note', 'HTTP:GET[^1]\n\n[^1]: A.', 'HTTP:GET<sup>'],
    [
      'a link',
      'chaud:froid[lien](https://a.fr)',
      'chaud:froid<a href="https://a.fr" rel="noopener">lien</a>',
    ],
    ['alternative text', 'A ![voir note:ici](./plan.svg)', 'alt="voir note:ici"'],
    ['emphasis', '*(a)*:b[c]', '<em>(a)</em>:b[c]'],
    ['a letter with an accent', 'a:é[b](https://a.fr)', 'a:é<a href'],
    ['a directive in a word', 'a:b[:lang[c]{en}]', 'a:b[<span lang="en">c</span>]'],
    ['code', 'a:b[`c:d`](/e/)', 'a:b<a href="/e/"><code>c:d</code></a>'],
  ])('leaves %s', (_what, source, expected) => {
    expect(render(source).html).toContain(expected);
    expect(render(source).mistakes).toEqual([]);
  });
});

describe('addresses with spaces', () => {
  it.each([
    ['[a](/le fichier.md)', 'href="/le%20fichier.md"'],
    ['[a](./le fichier.pdf "T")', 'href="./le%20fichier.pdf" title="T"'],
    ['[a](https://a.fr/b c)', 'href="https://a.fr/b%20c"'],
    ['[a](b c.pdf)', 'href="b%20c.pdf"'],
    ['[a](./Été (1).PDF)', 'href="./%C3%89t%C3%A9%20(1).PDF"'],
    ['[a](b (c) d (2).pdf "T")', 'href="b%20(c)%20d%20(2).pdf" title="T"'],
    ['[a](b c)', '[a](b c)'],
    ['`[a](b c.pdf)`', '<code>[a](b c.pdf)</code>'],
    ['x](b c.pdf)', 'x](b c.pdf)'],
  ])('%s', (source, expected) => {
    expect(render(source).html).toContain(expected);
  });
});

describe('comments', () => {
  it.each([
    ['in a line', 'a %%SECRET%% b', '<p>a b</p>'],
    ['before a full stop', 'a %%SECRET%%.', '<p>a.</p>'],
    ['of several paragraphs', 'a\n\n%%\nSECRET\n\n## SECRET\n%%\n\nb', '<p>a</p>\n<p>b</p>'],
    ['between two items', '- a\n%% SECRET %%\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['with code', '%% `SECRET` %% a `%%` %% SECRET ` %% b', '<p>a <code>%%</code> b</p>'],
    ['with a fence', '%%\n```\nSECRET\n```\n%%\n\na', '<p>a</p>'],
    ['in a link and in HTML', '[a %%SECRET%%](/b/) <b>%%SECRET%%</b>', '<p><a href="/b/">a</a> <b></b></p>'],
  ])('%s are not there', (_what, source, expected) => {
    expect(render(source).html).toBe(expected);
    expect(JSON.stringify(render(source))).not.toContain('SECRET');
  });

  it.each([
    ['code', '`%% a %%`\n\n```\n%% b %%\n```', ['%% a %%', '%% b %%']],
    ['an escaped mark', '100 \\%% a \\%%', ['100\u00a0%% a %%']],
    ['an address', '[a](/b%%c%%)', ['href="/b%25%25c%25%25"']],
  ])('are not %s', (_what, source, expected) => {
    for (const one of expected) expect(render(source).html).toContain(one);
  });

  it('that are not closed are an error', () => {
    expect(listMistakes('a\n\nb %% c')).toEqual(['3 comment']);
    expect(render('%% a').mistakes).toMatchObject([{ severity: 'error', line: 1, column: 1 }]);
  });

  it('leave lines as their author sees them', () => {
    const { facts, mistakes } = render('%%\na\n%%\nb %%c%% [d](/e/)\n\n![](./absent.png) %% f %%');
    expect(facts.links).toMatchObject([{ line: 4, column: 9 }]);
    expect(mistakes).toMatchObject([{ line: 6, rule: 'missing-image' }]);
  });
});

describe('anchors', () => {
  it('come before typography, and those that typography gave stay', () => {
    const { html, facts } = render('## 2ème partie\n\n## Autre');
    expect(html).toBe(
      '<h2 id="2eme-partie"><span id="2e-partie"></span>2<sup>e</sup> partie</h2>\n<h2 id="autre">Autre</h2>',
    );
    expect(facts.headings[0]).toMatchObject({ id: '2eme-partie', text: '2e partie' });
    expect(facts.anchors).toEqual(['2eme-partie', '2e-partie', 'autre']);
  });

  it('may be written `<a name>`', () => {
    const { html, facts } = render('[l](#x)\n\n<a name="x">y</a>');
    expect(html).toContain('<a id="x">y</a>');
    expect(facts.anchors).toEqual(['x']);
  });
});

it('typography leaves emoji codes and formulas alone', () => {
  expect(render(':+1: $x^2: y!$ et $5 ; 6 $ !').html).toBe(
    `<p>:+1: $x^2: y!$ et $5\u202f; 6${NBSP}$\u202f!</p>`,
  );
});

it('lets nobody publish what stands for a text to be written, at any depth', () => {
  const written =
    'A\n\n> Le premier paragraphe.\n\n![Ce que l’image montre](./photo.webp "B")\n\nLe premier paragraphe commence.';
  const { mistakes } = render(written);
  expect(mistakes.map(({ line, rule, severity }) => [line, rule, severity])).toEqual([
    [3, 'placeholder', 'error'],
    [5, 'placeholder', 'error'],
  ]);
});
