import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '#import/format.ts';
import { blogger } from '#import/formats/blogger.ts';
import { canalblog } from '#import/formats/canalblog.ts';
import { dotclear } from '#import/formats/dotclear.ts';
import { hautetfort } from '#import/formats/hautetfort.ts';
import { markdown } from '#import/formats/markdown.ts';
import { medium } from '#import/formats/medium.ts';
import { movableType } from '#import/formats/movable-type.ts';
import { overBlog } from '#import/formats/over-blog.ts';
import { wordpress } from '#import/formats/wordpress.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { convertCommands } from '#import/markdown/shortcodes.ts';
import { OldAddresses } from '#import/old-addresses.ts';
import { toSubstackBody } from '#import/substack-body.ts';
import { readExport, toSource } from '../read-export.ts';

/** Written by somebody who knew the platforms and not the code: what real blogs have, and our samples had not. */
async function read(format: ImportFormat, files: Readonly<Record<string, string>>) {
  const { items, site } = await readExport(
    format,
    Object.entries(files).map(([path, text]) => toSource(text, path)),
  );
  return { items, site, first: getFirst(items) };
}

function getFirst([item]: readonly LegacyItem[]): LegacyItem {
  if (!item) throw new Error('No item was read');
  return item;
}

const toHtml = ({ body }: LegacyItem): string => (body.format === 'html' ? body.html : body.markdown);
const toLabels = ({ terms }: LegacyItem): readonly string[] => terms.map(({ label }) => label);

describe('a page of Hautetfort in another skin', () => {
  const PATH = 'archive/2007/05/19/l-ecluse.html';
  const HOST = 'http://canal.blogspirit.example';
  const page = (day: string): string => `<html><body><h2 class="date"><span>${day}</span></h2>
<div class="post"><h3><span>L’écluse</span></h3><div class="posttext"><div class="posttext-decorator2"><p>À minuit.</p>
<div class="postbottom"></div></div></div><p class="posted">23:55 Publié dans <a href="${HOST}/archives/category/eau.html">Eau</a> |
<a href="${HOST}/${PATH}">Lien permanent</a> | <a href="${HOST}/apps/mail.php?id=1">Envoyer</a> | Tags : <a href="${HOST}/tag/nuit" rel="tag">nuit</a></p></div>
<div class="commentparent"><p id="c31">Seul ?</p><p class="posted">Écrit par : Gaston | 20.05.2007</p><p><a href="/r">Répondre à ce commentaire</a></p></div>
<div class="commentchild"><p id="c32">Non.</p><p class="posted">Écrit par : Hélène | 20.05.2007</p></div></body></html>`;

  it.each(['19.05.2007', '2007.05.19', '19-05-2007', '2007-05-19', 'samedi, 19 mai 2007', 'May 19'])(
    'has its day: %s',
    async (day) => {
      const { first } = await read(hautetfort, { [PATH]: page(day) });
      expect(first.date).toBe('2007-05-19T23:55:00');
      expect(toLabels(first)).toEqual(['Eau', 'nuit']);
      expect(first.comments).toMatchObject([
        { author: 'Gaston', date: '2007-05-20', anchor: 'c31' },
        { author: 'Hélène', parent: '31' },
      ]);
      expect(first.comments.map(({ html }) => html).join()).not.toContain('Répondre');
    },
  );

  it('has the author that its feed alone names', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Canal</title><entry><author><name>Hélène</name></author>
<title>L’écluse</title><link rel="alternate" href="${HOST}/${PATH}"/><id>tag:a,2007:1</id><published>2007-05-19T23:55:00+02:00</published></entry></feed>`;
    const { first, items } = await read(hautetfort, { [PATH]: page('?'), 'atom.xml': feed });
    expect(items).toHaveLength(1);
    expect(first).toMatchObject({ author: 'Hélène', guid: 'tag:a,2007:1' });
  });

  it('has comments without marks of their foot, and its category, in the newer markup', async () => {
    const { first } = await read(hautetfort, {
      [PATH]: `<html><body><h1 itemprop="name headline">Grue</h1><section class="box-body"><p>Haute.</p></section>
<div class="box-article-infos"><a href="/${PATH}">8:00</a> <a rel="category" href="/archives/category/quais/">Quais</a></div><span class="box-article-tags"><a href="/tag/fer">fer</a></span>
<article class="comment" id="c1"><p>Oui.</p><footer>Écrit par : <span>Anne</span> | <time datetime="2016-02-11T09:12:00+01:00">jeudi</time> | <a href="#">Répondre</a></footer></article>
<article class="comment comment-child" id="c2"><p>Non.</p><footer>Écrit par : Luc | <time datetime="2016-02-12T09:12:00+01:00">vendredi</time></footer></article></body></html>`,
    });
    expect(first.date).toBe('2007-05-19');
    expect(toLabels(first)).toEqual(['Quais', 'fer']);
    expect(first.comments).toMatchObject([
      { author: 'Anne', date: '2016-02-11T09:12:00', html: '<p>Oui.</p>' },
      { author: 'Luc', parent: '1', html: '<p>Non.</p>' },
    ]);
  });
});

describe('pages of Canalblog', () => {
  const HOST = 'http://rose.canalblog.com';
  const post = (id: string, title: string): string =>
    `<h3>${title}</h3><div class="itembody"><p>Texte ${id}.</p></div><div class="itemfooter">Posté par Rose_V à 18:30 - <a href="/archives/couture/index.html">Couture</a> - Permalien [<a href="${HOST}/archives/2010/01/11/${id}.html">#</a>] Tags : <a href="/tag/lin">lin</a></div>`;
  const page = (inside: string): string =>
    `<html><body><div id="pageheader"><h1><a href="${HOST}/">Les mains de Rose</a></h1></div><div class="blogbody">${inside}</div></body></html>`;
  const comment = `<div class="comment_item"><a name="c33"></a><h4>Bravo</h4><p>Beau.</p><div class="itemfooter">Posté par mamie, 12 janvier 2010 à 21:14 | <a href="#c33">#</a> | Répondre</div></div>`;

  it('give each text once, from its own page or from a month, with all that its foot tells', async () => {
    const { items, site } = await read(canalblog, {
      'archives/2010/01/index.html': page(post('1', 'Tablier') + post('2', 'Épingles')),
      'archives/2010/01/11/1.html': page(post('1', 'Tablier') + comment),
    });
    expect(items.map(({ title, date, author, comments }) => [title, date, author, comments.length])).toEqual([
      ['Tablier', '2010-01-11T18:30:00', 'Rose_V', 1],
      ['Épingles', '2010-01-11T18:30:00', 'Rose_V', 0],
    ]);
    expect(items.map(toLabels)).toEqual([
      ['Couture', 'lin'],
      ['Couture', 'lin'],
    ]);
    expect(items[0]?.comments).toMatchObject([
      { anchor: 'c33', author: 'mamie', date: '2010-01-12T21:14:00' },
    ]);
    expect(site).toMatchObject({ title: 'Les mains de Rose', url: `${HOST}/` });
  });

  it('are no pages of others that name it', async () => {
    const page =
      '<html><body><a href="http://x.canalblog.com/">x</a><article><h1>A</h1><p>B.</p></article></body></html>';
    expect(await canalblog.find([toSource(page, 'blog/a.html')])).toEqual([]);
    const own = page.replace(
      '<html>',
      '<html><link href="http://x.canalblog.com/archives/2023/06/02/3.html">',
    );
    expect(await canalblog.find([toSource(own, 'A.html')])).toHaveLength(1);
  });

  it('are read in the markup of 2023 too', async () => {
    const { first } = await read(canalblog, {
      'archives/2018/06/02/3.html': `<html><head><meta property="article:published_time" content="2018-06-02T10:15:00+02:00"></head><body><a href="${HOST}/">x</a><article><h1>Robe</h1><p>2 juin</p><div class="ob-sections"><div class="ob-section"><p>Coton.</p></div></div><p>Partager</p></article></body></html>`,
    });
    expect(first).toMatchObject({ title: 'Robe', date: '2018-06-02T10:15:00' });
    expect(toHtml(first)).toBe('<div class="ob-section"><p>Coton.</p></div>');
  });

  it.each([
    ['<p>3 commentaires</p>', ['3 ne viennent pas']],
    ['<div><a><b>1</b> commentaire</a></div>', ['1 ne viennent pas']],
    ['<p>0 commentaire</p>', []],
    [`<p>1 commentaire</p>${comment}`, []],
    ['<aside>3 commentaires</aside>', []],
  ])('tell the comments that they announce and that nobody can read: %s', async (below, told) => {
    const page = `<html><body><a href="${HOST}/">x</a><article><h1>Robe</h1><div class="ob-sections"><div class="ob-section"><p>Vos 7 commentaires.</p></div></div></article>${below}</body></html>`;
    const { problems } = await readExport(canalblog, [toSource(page, 'archives/2018/06/02/3.html')]);
    expect(problems.map(({ message }) => message.slice(message.indexOf(' : ') + 3, -1))).toEqual(told);
  });
});

it('a slug of Over-blog that is a whole path is one, and lists of its tags are known', async () => {
  const { first } = await read(overBlog, {
    'a.xml': `<root><blog><main_host>a.over-blog.com</main_host></blog><posts><post><title>Semis</title><slug>2014/03/les-semis.html</slug><tags>Potager d'été</tags><status>2</status><published_at>2014-03-15T09:00:00+01:00</published_at><content>x</content></post></posts></root>`,
  });
  expect(first).toMatchObject({
    slug: 'les-semis',
    address: 'http://a.over-blog.com/2014/03/les-semis.html',
  });
  expect(first.terms[0]?.address).toBe("http://a.over-blog.com/tag/Potager%20d'%C3%A9t%C3%A9/");
});

it('a row of Dotclear that is never closed is told, and takes no longer than its length asks for', async () => {
  const row = `"${'\\"'.repeat(100_000)}`;
  const backup = `///DOTCLEAR|2.24|full\n\n[post post_id,post_content]\n${row}\n"2","b"\n`;
  const { items, problems } = await readExport(dotclear, [toSource(backup)]);
  expect(items).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([
    'Ligne 4 : 0 valeurs pour les 2 colonnes de « post ».',
  ]);
});

describe('a backup of Dotclear with two blogs', () => {
  const backup = `///DOTCLEAR|2.24|full

[blog blog_id,blog_uid,blog_url,blog_name]
"a","u1","http://a.example/","A"
"b","u2","http://b.example/","B"

[user user_id,user_name,user_firstname,user_displayname]
"odile","Vanneau","Odile",""

[post post_id,blog_id,user_id,post_dt,post_type,post_url,post_title,post_content_xhtml,post_status]
"1","a","odile","2009-03-01 08:00:00","post","2009/03/01/un","Un","<p>Un.</p>","1"
"2","b","odile","2009-03-02 08:00:00","post","2009/03/02/deux","Deux","<p>Deux.</p>","1"
`;

  it.each([
    [undefined, 'http://a.example/', 'Un'],
    ['http://b.example', 'http://b.example/', 'Deux'],
  ])('gives the one of %s, and lists the texts of the other', async (site, url, title) => {
    const source = dotclear.open([toSource(backup)], { site });
    const items = await Array.fromAsync(source.items());
    expect(source.site()).toMatchObject({ url, authors: [{ id: 'odile', name: 'Odile Vanneau' }] });
    expect(items.filter(({ type }) => type === 'post').map((one) => one.title)).toEqual([title]);
    expect(items.filter(({ type }) => type === 'autre-blog')).toHaveLength(1);
    // `md5('u11')` and `md5('u22')`, as its feeds have them.
    const numbers = ['a4cb5cf0c26c130189bc9536bd787515', '4dabfc91400e263d241d73a9d71a07be'];
    const wanted = numbers[title === 'Un' ? 0 : 1];
    expect(items.find((one) => one.title === title)?.guid).toBe(`urn:md5:${wanted}`);
  });
});

describe('a text of Movable Type', () => {
  const entry = `AUTHOR: Jean
TITLE: La mer
STATUS: Publish
CONVERT BREAKS: 0
BASENAME: la-mer
DATE: 03/10/2008 12:00:00 AM
-----
BODY:
<a href="http://a.typepad.com/.a/6a00d8-popup"><img src="http://a.typepad.com/.a/6a00d8-320wi"></a> <a href="http://a.typepad.com/.shared/image.html?/photos/b.jpg">b</a>
-----
COMMENT:
AUTHOR: Yann
DATE: 03/15/2008 08:15:00 AM
Belle aube.
DATE: ce n’est pas un champ
-----
--------
`;

  it('stands below the folder of its site, and shows pictures rather than pages around them', async () => {
    const source = movableType.open([toSource(entry)], { site: 'http://a.typepad.com/blog' });
    const first = getFirst(await Array.fromAsync(source.items()));
    expect(first.address).toBe('/blog/2008/03/la-mer.html');
    expect(toHtml(first)).toContain('href="http://a.typepad.com/.a/6a00d8-pi"');
    expect(toHtml(first)).toContain('href="http://a.typepad.com/photos/b.jpg"');
  });

  it('has comments whose words look like a field', async () => {
    const { first } = await read(movableType, { 'a.txt': entry });
    expect(first.comments).toMatchObject([{ author: 'Yann', date: '2008-03-15T08:15:00' }]);
    expect(first.comments[0]?.html).toContain('Belle aube.');
  });
});

it('labels of Blogger that Google Takeout gives are tags', async () => {
  const { first } = await read(blogger, {
    'feed.atom': `<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><entry><id>tag:blogger.com,1999:blog-1.post-2</id><blogger:type>POST</blogger:type><title>a</title><category scheme='tag:blogger.com,1999:blog-1' term='Levain'/></entry></feed>`,
  });
  expect(toLabels(first)).toEqual(['Levain']);
});

it('a backup of Dotclear with two blogs of one host gives the one of the address', async () => {
  const backup = `///DOTCLEAR|2.24|full

[blog blog_id,blog_uid,blog_url,blog_name]
"a","u1","http://www.a.example/un/","A"
"b","u2","http://www.a.example/deux/","B"

[post post_id,blog_id,user_id,post_dt,post_type,post_url,post_title,post_content_xhtml,post_status]
"1","a","o","2009-03-01 08:00:00","post","2009/03/01/un","Un","<p>Un.</p>","1"
"2","b","o","2009-03-02 08:00:00","post","2009/03/02/deux","Deux","<p>Deux.</p>","1"
`;
  for (const [site, title] of [
    ['http://a.example/deux', 'Deux'],
    ['http://a.example/', 'Un'],
    [undefined, 'Un'],
  ]) {
    const items = await Array.fromAsync(dotclear.open([toSource(backup)], { site }).items());
    expect(items.filter(({ type }) => type === 'post').map((one) => one.title)).toEqual([title]);
  }
});

describe('WordPress', () => {
  const item = (id: number, body: string, more = ''): string =>
    `<item><title>t</title><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;
  const wrap = (items: string): string =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c"><channel><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;

  it('shows a block that several texts share at the first reading, wherever the export has it', async () => {
    const block = item(9, '<p>Partagé.</p>').replace('>post<', '>wp_block<');
    const source = wordpress.open([toSource(wrap(item(1, '<!-- wp:block {"ref":9} /-->') + block))]);
    expect(toHtml(getFirst(await Array.fromAsync(source.items())))).toContain('Partagé.');
  });

  it('shows the latest of a block that several exports have', async () => {
    const files = ['2019-01-01', '2021-01-01'].map((day, index) => {
      const block = item(9, `<p>De ${day}.</p>`).replace('>post<', '>wp_block<');
      const text = item(index + 1, '<!-- wp:block {"ref":9} /-->');
      return toSource(
        `<!-- generator="WordPress/5" created="${day} 10:00" -->${wrap(text + block)}`,
        `${day}.xml`,
      );
    });
    const items = await Array.fromAsync(wordpress.open(files).items());
    const shown = items.filter(({ type }) => type === 'post').map(toHtml);
    expect(shown.map((html) => html.includes('De 2021-01-01.'))).toEqual([true, true]);
  });

  it('keeps code that a plugin coloured, tags and all', async () => {
    const { first } = await read(wordpress, {
      'a.xml': wrap(item(1, 'Avant.\n\n<pre lang="php">\n<?php echo "é"; ?>\n\n$x = a &lt; b;\n</pre>')),
    });
    expect(toHtml(first)).toContain(
      '<code class="language-php">&lt;?php echo &quot;é&quot;; ?&gt;\n\n$x = a &lt; b;</code>',
    );
  });

  it('shows no file twice', async () => {
    const file = '<object class="wp-block-file__embed" data="/a.pdf"></object><a href="/a.pdf">A</a>';
    const { first } = await read(wordpress, {
      'a.xml': wrap(item(1, `<!-- wp:file -->${file}<!-- /wp:file -->`)),
    });
    expect(toHtml(first)).not.toContain('object');
  });
});

it('Substack names whoever a letter mentions', () => {
  const data = '{&quot;name&quot;:&quot;Odile V.&quot;,&quot;id&quot;:1}';
  const { html, left } = toSubstackBody(`<p>À <span class="mention-wrap" data-attrs="${data}"></span>.</p>`);
  expect([html, left]).toEqual(['<p>À Odile V..</p>', []]);
});

it('a chain of 2 000 replies of Over-blog has ids of a few letters, and each answers the one above it', async () => {
  const begin = '<comment><author_name>a</author_name><content>x</content><status>2</status><replies>';
  const { first } = await read(overBlog, {
    'a.xml': `<root><posts><post><slug>a</slug><comments>${begin.repeat(2_000)}${'</replies></comment>'.repeat(2_000)}</comments></post></posts></root>`,
  });
  const ids = first.comments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2_000);
  expect(Math.max(...ids.map(({ length }) => length))).toBeLessThan(70);
  expect(first.comments.map(({ parent }) => parent)).toEqual([undefined, ...ids.slice(0, -1)]);
});

describe('texts of Medium', () => {
  const page = (name: string, body: string): string =>
    `<article class="h-entry"><h1 class="p-name">${name}</h1><section data-field="body" class="e-content">${body}</section><time class="dt-published" datetime="2019-05-10T10:00:00Z"></time></article>`;

  it.each([
    ['Bravo, mais non…', '<p>Bravo, mais non : le seau fuit.</p>', 'draft'],
    ['Bravo.', '<p>Bravo.</p>', 'draft'],
    ['Le seau', '<h3 class="graf--title">Le seau</h3><p>Le seau fuit.</p>', 'published'],
    ['Le seau', '<p>Il fuit.</p>', 'published'],
  ])('that answer others are drafts, and say why: %s', async (name, body, status) => {
    const { first } = await read(medium, { 'posts/a-0123456789ab.html': page(name, body) });
    expect(first.status).toBe(status);
    expect(first.reason === undefined).toBe(status === 'published');
  });
});

it('code of Medium keeps its language', async () => {
  const { first } = await read(medium, {
    'posts/a-1a2b3c4d5e6f.html':
      '<article class="h-entry"><section data-field="body" class="e-content"><pre data-code-block-lang="python">x</pre></section></article>',
  });
  expect(toHtml(first)).toContain('<code class="language-python">x</code>');
});

describe('links of other forms', () => {
  it.each([
    [
      'https://medium.com/@lise',
      'https://medium.com/p/1a2b3c4d5e6f',
      'https://medium.com/@lise/un-1a2b3c4d5e6f',
    ],
    ['https://a.substack.com', 'https://a.substack.com/p/un', 'https://open.substack.com/pub/a/p/un?r=x'],
  ])('%s: %s is %s', (site, address, link) => {
    const addresses = new OldAddresses();
    addresses.addSite(site);
    addresses.addPart(site);
    addresses.addElsewhere(address, { to: '/articles/un/' });
    const path = addresses.toPath(link);
    expect(path && addresses.find(path)).toEqual({ to: '/articles/un/' });
  });
});

describe('a folder of Markdown', () => {
  it('of Hugo has the addresses, languages, authors and ends that its settings and heads tell', async () => {
    const { items } = await read(markdown, {
      'hugo.toml':
        'baseURL = "https://a.example/"\ndefaultContentLanguage = "fr"\n[permalinks]\nposts = "/:year/:month/:slug/"\n[languages.en]\n[languages.fr]\n',
      'content/posts/axe.md':
        '---\ntitle: "L\'axe d’été"\ndate: 2021-04-01\nauthors: [Marc, Odile]\ncover: {image: a.jpg, alt: Axe}\n---\nTexte.\n',
      'content/posts/axe.en.md': '---\ntitle: The axle\ndate: 2021-04-01\n---\nText.\n',
      'content/posts/fin.md': '---\ntitle: Fin\ndate: 2020-01-01\nexpiryDate: 2020-02-01\n---\nFini.\n',
      'content/posts/lien.md': '---\ntitle: Lien\ndate: 2020-01-01\n---\n[l’axe]({{< ref "axe.md#bas" >}})\n',
    });
    expect(items.map(({ address, status }) => [address, status])).toEqual([
      ['/2021/04/laxe-dété/', 'published'],
      ['/en/2021/04/the-axle/', 'published'],
      ['/2020/01/fin/', 'draft'],
      ['/2020/01/lien/', 'published'],
    ]);
    expect(items[0]).toMatchObject({ author: 'Marc', otherAuthors: ['Odile'], coverAlt: 'Axe' });
    expect(items[1]?.language).toBe('en');
    expect(items[3] && toHtml(items[3])).toContain('(/2021/04/laxe-dété/#bas)');
  });

  it.each([
    ['{{% notice tip %}}\nUn **conseil**.\n{{% /notice %}}', 'Un **conseil**.'],
    ['{{< details "Solution" >}}\nCaché.\n{{< /details >}}', '**Solution**\n\n\nCaché.'],
    ['{{< notice warning "Attention" >}}\nCaché.\n{{< /notice >}}', '**Attention**\n\n\nCaché.'],
    ['{{< details summary="À voir" >}}\nCaché.\n{{< /details >}}', '**À voir**\n\n\nCaché.'],
    [
      '{{< figure src="/a.jpg" caption="En *mai* 2_3_4" >}}',
      '<figure><img src="/a.jpg" alt=""><figcaption>En mai 2_3_4</figcaption></figure>',
    ],
  ])('of Hugo shows what stands in %s', (source, shown) => {
    const { text, left } = convertCommands(source, { findText: () => undefined });
    expect([text.trim(), left]).toEqual([shown, []]);
  });

  it('of Jekyll names its authors by their file', async () => {
    const { site } = await read(markdown, {
      '_config.yml': 'title: Phare\n',
      '_data/authors.yml': 'marc:\n  name: Marc Lédoux\n',
      '_posts/2016-01-02-brume.md': '---\ntitle: Brume\nauthor: marc\n---\nTexte.\n',
    });
    expect(site.authors).toEqual([{ id: 'marc', name: 'Marc Lédoux' }]);
  });

  it('of Eleventy has what files of a folder give to all its texts, and settings in one line', async () => {
    const { items, site } = await read(markdown, {
      'eleventy.config.js': 'export default {}',
      'src/_data/metadata.json': '{"title":"Le quai","url":"https://quai.example/"}',
      'src/posts/posts.json':
        '{"tags":["posts"],"permalink":"/blog/{{ page.fileSlug }}/index.html","author":"Zoé"}',
      'src/posts/2023-01-02-la-grue.md': '---\ntitle: La grue\n---\nTexte.\n',
      'src/notes/note.md': '---\ntitle: Note\n---\nTexte.\n',
    });
    expect(items.map(({ address, author }) => [address, author])).toEqual([
      ['/blog/la-grue/', 'Zoé'],
      ['/notes/note/', undefined],
    ]);
    expect(site).toMatchObject({ title: 'Le quai', url: 'https://quai.example/' });
  });

  it('of Obsidian has days for titles, and no drawings', async () => {
    const { items } = await read(markdown, {
      '2024-03-06.md': 'Ce jour, pluie.\n',
      'Dessin.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n# Data\n',
    });
    expect(items.map(({ title, type }) => [title, type])).toEqual([
      ['2024-03-06', 'post'],
      ['Data', 'excalidraw'],
    ]);
  });
});
