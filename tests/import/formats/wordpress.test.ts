import { describe, expect, it } from 'vitest';
import { wordpress } from '#import/formats/wordpress.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { readExport, toSource } from '../read-export.ts';

const toWxr = (
  items: string,
  { version = '1.2', header = '' } = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel><title>Sainte-Ombre</title><link>http://sainte-ombre.example</link><wp:wxr_version>${version}</wp:wxr_version>
<wp:base_blog_url>http://sainte-ombre.example</wp:base_blog_url>${header}${items}</channel></rss>`;

const toItem = (fields: string, body = 'Bonjour.'): string => `<item><title>Le lavoir</title>
<link>http://sainte-ombre.example/2009/03/le-lavoir/</link><guid isPermaLink="false">http://sainte-ombre.example/?p=12</guid>
<dc:creator>emma</dc:creator><content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>12</wp:post_id><wp:post_name>le-lavoir</wp:post_name>${fields}</item>`;

const DATES =
  '<wp:post_date>2009-03-14 11:30:00</wp:post_date><wp:post_date_gmt>2009-03-14 10:30:00</wp:post_date_gmt>';
const PUBLISHED = `${DATES}<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>`;

const read = (xml: string | Uint8Array): ReturnType<typeof readExport> =>
  readExport(wordpress, [toSource(xml)]);

async function readBody(body: string): Promise<string> {
  const { items } = await read(toWxr(toItem(PUBLISHED, body)));
  const [item] = items;
  return item?.body.format === 'html' ? item.body.html : '';
}

describe('an item of WordPress', () => {
  it.each(['1.0', '1.1', '1.2'])('is read whole from WXR %s', async (version) => {
    const { items, site } = await read(toWxr(toItem(PUBLISHED), { version }));
    expect(items).toEqual([
      {
        id: '12',
        type: 'post',
        status: 'published',
        title: 'Le lavoir',
        slug: 'le-lavoir',
        address: 'http://sainte-ombre.example/2009/03/le-lavoir/',
        otherAddresses: ['http://sainte-ombre.example/?p=12'],
        guid: 'http://sainte-ombre.example/?p=12',
        date: '2009-03-14T11:30:00',
        dateUtc: '2009-03-14T10:30:00',
        author: 'emma',
        body: { format: 'html', html: '<p>Bonjour.</p>' },
        terms: [],
        comments: [],
        file: 'export.xml',
      },
    ]);
    expect(site).toMatchObject({ title: 'Sainte-Ombre', url: 'http://sainte-ombre.example' });
  });

  it.each([
    ['publish', '', 'published'],
    ['publish', '<wp:post_password>secret</wp:post_password>', 'protected'],
    ['private', '', 'private'],
    ['future', '', 'scheduled'],
    ['pending', '', 'pending'],
    ['draft', '', 'draft'],
    ['trash', '<wp:post_password>secret</wp:post_password>', 'trash'],
    ['auto-draft', '', 'auto-draft'],
    ['relu', '', 'draft'],
    ['constructor', '', 'draft'],
    ['', '', 'draft'],
  ])('that is « %s »%s is %s', async (status, more, expected) => {
    const { items } = await read(toWxr(toItem(`${DATES}<wp:status>${status}</wp:status>${more}`)));
    expect(items.map((item) => item.status)).toEqual([expected]);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('keeps notes among those who write from being public comments', async () => {
    const note = `<wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_content>À revoir.</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type>note</wp:comment_type></wp:comment>`;
    const { items } = await read(toWxr(toItem(`${PUBLISHED}${note}`)));
    expect(items[0]?.comments.map(({ isApproved }) => isApproved)).toEqual([false]);
  });

  it('shows no address of a mail box that its shortcodes kept to themselves', async () => {
    const body = '[gravatar email="leon@notaires.example" size="9"] À leon@yonville.example [sic].';
    const { items } = await read(toWxr(toItem(PUBLISHED, body)));
    expect(JSON.stringify(items[0]?.body)).toContain('[gravatar email=\\"…\\" size=\\"9\\"]');
    expect(JSON.stringify(items[0]?.body)).toContain('À leon@yonville.example [sic]');
  });

  it('is also where its former slugs were', async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>lavoir</wp:meta_value></wp:postmeta>';
    const { items } = await read(toWxr(toItem(`${PUBLISHED}${meta}`)));
    expect(items[0]?.otherAddresses).toContain('http://sainte-ombre.example/2009/03/lavoir/');
  });

  it('keeps no date that no calendar has', async () => {
    const { items } = await read(toWxr(toItem('<wp:post_date>0000-00-00 00:00:00</wp:post_date>')));
    expect(items[0]).not.toHaveProperty('date');
  });

  it('has its comments, without what only their site may know', async () => {
    const { items } = await read(
      toWxr(
        toItem(`${PUBLISHED}
<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author><![CDATA[L&eacute;on]]></wp:comment_author>
<wp:comment_author_email>leon@notaires.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
<wp:comment_date>2009-03-15 08:00:00</wp:comment_date><wp:comment_content><![CDATA[Oui.]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_approved>spam</wp:comment_approved><wp:comment_type>pingback</wp:comment_type>
<wp:comment_parent>7</wp:comment_parent></wp:comment>`),
      ),
    );
    expect(items[0]?.comments).toEqual([
      {
        id: '7',
        type: 'comment',
        isApproved: true,
        author: 'Léon',
        date: '2009-03-15T08:00:00',
        html: '<p>Oui.</p>',
      },
      {
        id: '8',
        parent: '7',
        type: 'pingback',
        isApproved: false,
        isSpam: true,
        author: '',
        date: '',
        html: '',
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/@|192\.0\.2/);
  });
});

describe('the body of an item of WordPress', () => {
  it.each([
    ['paragraphs of a classic text', 'Un.\n\nDeux\ntrois.', '<p>Un.</p>\n<p>Deux<br />\ntrois.</p>'],
    ['no paragraph around blocks', '<h2>Titre</h2>\nTexte.', '<h2>Titre</h2>\n<p>Texte.</p>'],
    [
      'code as it was typed',
      '[php]<b>[x]</b>\n\n2[/php]',
      '<pre><code class="language-php">&lt;b&gt;[x]&lt;/b&gt;\n\n2</code></pre>',
    ],
    [
      'a caption',
      '[caption id="a" caption="Le lavoir"]<img src="/l.jpg" />[/caption]',
      '<figure><img src="/l.jpg" />\n<figcaption>Le lavoir</figcaption>\n</figure>',
    ],
    [
      'a video by its number',
      '[youtube dQw4w9WgXcQ]',
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p>',
    ],
    [
      'a video by its address',
      '[youtube=http://www.youtube.com/watch?v=abc_def&hl=fr]',
      '<p><a href="http://www.youtube.com/watch?v=abc_def&amp;hl=fr">http://www.youtube.com/watch?v=abc_def&amp;hl=fr</a></p>',
    ],
    [
      'an address alone on its line',
      'Voir :\n\nhttps://vimeo.com/12\n\nFin.',
      '<p>Voir :</p>\n<p><a href="https://vimeo.com/12">https://vimeo.com/12</a></p>\n<p>Fin.</p>',
    ],
    [
      'a sound as an old plugin had it',
      '[audio:http://a.example/s.mp3|titles=Le son]',
      '<p><a href="http://a.example/s.mp3">http://a.example/s.mp3</a></p>',
    ],
    [
      'notes that stand where they are called',
      'Un[ref]Une <em>note</em>.[/ref] mot.',
      '<p>Un<sup><a href="#note-appel-1" id="note-appel-1-link">1</a></sup> mot.</p>\n<ol class="footnotes"><li id="note-appel-1">Une <em>note</em>. <a href="#note-appel-1-link">↩︎</a></li></ol>',
    ],
    ['brackets that are no shortcode', 'Il dit [sic] [1] […].', '<p>Il dit [sic] [1] […].</p>'],
    ['a name that every object has', '[constructor]', '<p>[constructor]</p>'],
    ['a shortcode that is only told of', 'Écrire [[gallery]].', '<p>Écrire [gallery].</p>'],
    ['blocks as they are', '<!-- wp:paragraph -->\n<p>Un.</p>\n<!-- /wp:paragraph -->', '\n<p>Un.</p>\n'],
    ['classic text among blocks', 'Un.\n\n<!-- wp:spacer /-->\n\nDeux.', '<p>Un.</p><p>Deux.</p>'],
  ])('has %s', async (_, source, expected) => {
    expect(await readBody(source)).toBe(expected);
  });

  it('leaves what only WordPress can show where it stands, and tells it', async () => {
    const { items } = await read(
      toWxr(toItem(PUBLISHED, 'Un [contact-form-7 id="4"] et <!-- wp:latest-posts /-->')),
    );
    expect(items[0]?.left?.map(({ what }) => what)).toEqual(['wp:latest-posts', '[contact-form-7]']);
  });

  it('has its notes, which stand beside it', async () => {
    const notes = JSON.stringify([
      { id: 'u-1', content: 'Une <strong>note</strong>.' },
      { id: 'u-2', content: 'Que rien n’appelle.' },
    ]);
    const body = `<!-- wp:paragraph --><p>Un<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup></p><!-- /wp:paragraph -->
<!-- wp:footnotes /-->`;
    const meta = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${notes}]]></wp:meta_value></wp:postmeta>`;
    const { items } = await read(toWxr(toItem(PUBLISHED + meta, body)));
    expect(items[0]?.left).toBeUndefined();
    expect(JSON.stringify(items[0]?.body)).toContain('<li id=\\"u-1\\">Une <strong>note</strong>.');
    expect(JSON.stringify(items[0]?.body)).not.toContain('rien n’appelle');
    const broken = await read(toWxr(toItem(PUBLISHED + meta.replace('[{', '[{['), body)));
    expect(JSON.stringify(broken.items[0]?.body)).not.toContain('<ol');
  });

  it('shows a gallery by the addresses of its attachments, wherever these stand in the file', async () => {
    const attachment = `<item><title>A</title><wp:post_id>40</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:status>inherit</wp:status><wp:attachment_url>http://sainte-ombre.example/a.jpg</wp:attachment_url></item>`;
    const { items } = await read(toWxr(toItem(PUBLISHED, '[gallery ids="40,41"]') + attachment));
    expect(items[0]?.left).toMatchObject([
      { what: '[gallery]', reason: 'l’export n’a pas toutes ses images' },
    ]);
    expect(items[0]?.body).toEqual({
      format: 'html',
      html: '<figure><img src="http://sainte-ombre.example/a.jpg" alt=""></figure>',
    });
  });
});

describe('a file of WordPress that is not well formed', () => {
  it('is read up to where it was cut, and what was cut is no article', async () => {
    const whole = toWxr(
      toItem(PUBLISHED) + toItem(PUBLISHED, 'Une longue histoire.').replaceAll('p=12', 'p=13'),
    );
    const { items, problems } = await read(whole.slice(0, whole.lastIndexOf('histoire')));
    expect(items.map(({ status }) => status)).toEqual(['published', 'draft']);
    expect(problems.map(({ message }) => message)).toEqual(['Le fichier s’arrête au milieu de ce texte.']);
  });

  it.each([
    ['the end of a section in its text', toItem(PUBLISHED, 'a ]]> b'), 'a ]]&gt; b'],
    ['a control character', toItem(PUBLISHED, 'a \u0008b'), 'a \u0008b'],
  ])('keeps %s', async (_, item, expected) => {
    const { items } = await read(toWxr(item));
    expect(items).toHaveLength(1);
    const [{ body } = {}] = items;
    expect(JSON.stringify(body).replaceAll('>', '&gt;')).toContain(JSON.stringify(expected).slice(1, -1));
  });

  it('is read where it forgets to declare its prefixes, or declares others', async () => {
    const bare = toWxr(toItem(PUBLISHED)).replace(/ xmlns:\w+="[^"]*"/g, '');
    const other = toWxr(toItem(PUBLISHED)).replace(/\bwp\b/g, 'w');
    for (const xml of [bare, other])
      expect((await read(xml)).items[0]).toMatchObject({ id: '12', slug: 'le-lavoir' });
  });

  it.each([
    ['Windows-1252 that declares it', 'windows-1252'],
    ['Windows-1252 that declares UTF-8', 'UTF-8'],
  ])('is read in %s', async (_, encoding) => {
    const xml = toWxr(toItem(PUBLISHED, 'L\u2019\u00e9t\u00e9.')).replace(
      'encoding="UTF-8"',
      `encoding="${encoding}"`,
    );
    const bytes = Buffer.from(xml.replaceAll('\u2019', '\u0092'), 'latin1');
    const [item] = (await read(bytes)).items;
    expect(item?.body).toEqual({ format: 'html', html: '<p>L\u2019\u00e9t\u00e9.</p>' });
  });
});

describe('the parts of one export', () => {
  const other = (id: string): string =>
    toItem(PUBLISHED, `Texte ${id}.`)
      .replaceAll('le-lavoir', `texte-${id}`)
      .replace('p=12', `p=${id}`)
      .replace('<wp:post_id>12', `<wp:post_id>${id}`)
      .replace('Le lavoir', `Texte ${id}`);
  const readParts = async (...parts: readonly string[]): Promise<readonly unknown[]> => {
    const files = parts.map((part, index) => toSource(part, `${index + 1}.xml`));
    const { items, problems } = await readExport(wordpress, files);
    return [
      ...items.map(({ title, status, file }) => `${title} | ${status} | ${file}`),
      ...problems.map(({ file, item = '', message }) => `${file} ${item} ${message.slice(0, 32)}`),
    ];
  };

  it('that share texts give each once', async () => {
    expect(await readParts(toWxr(other('1') + other('2')), toWxr(other('2') + other('3')))).toEqual([
      ...['Texte 1 | published | 1.xml', 'Texte 2 | published | 1.xml', 'Texte 3 | published | 2.xml'],
      '2.xml  Textes qu’un autre fichier donne',
    ]);
  });

  it('that were made later are right', async () => {
    const made = (day: string, words: string): string =>
      toWxr(other('1').replace('Texte 1', words)).replace(
        '<channel>',
        `<!-- created="${day} 12:00" --><channel>`,
      );
    expect((await readParts(made('2019-01-02', 'Avant'), made('2020-01-02', 'Après')))[0]).toBe(
      'Après | published | 2.xml',
    );
  });

  it('that are cut in a text are mended by one that has it whole', async () => {
    const whole = toWxr(other('1') + other('2'));
    const cut = whole.slice(0, whole.indexOf('Texte 2.') + 5);
    expect(await readParts(cut)).toEqual([
      ...['Texte 1 | published | 1.xml', 'Texte 2 | draft | 1.xml'],
      '1.xml Texte 2 Le fichier s’arrête au milieu de',
    ]);
    expect(await readParts(cut, toWxr(other('2')))).toEqual([
      ...['Texte 1 | published | 1.xml', 'Texte 2 | published | 2.xml'],
      '1.xml  Le fichier s’arrête avant sa fin',
    ]);
  });

  it.each(['<item><title>Texte 2', '</channel>', '</rss>'])(
    'that are cut before %s are told to be',
    async (end) => {
      const whole = toWxr(other('1') + other('2'));
      expect((await readParts(whole.slice(0, whole.indexOf(end)))).at(-1)).toBe(
        '1.xml  Le fichier s’arrête avant sa fin',
      );
      expect((await readParts(whole)).at(-1)).toBe('Texte 2 | published | 1.xml');
    },
  );

  it('that give one number to two texts give both', async () => {
    const twin = other('1').replaceAll('texte-1', 'autre').replace('p=1<', 'p=1001<');
    expect(await readParts(toWxr(other('1')), toWxr(twin))).toHaveLength(2);
  });
});

describe('a text of WordPress that never ends what it begins', () => {
  /** Milliseconds of the processor, whatever else the machine does: the least of three. */
  async function measure(text: string): Promise<number> {
    const times: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const before = process.cpuUsage();
      await readBody(text);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    return Math.min(...times);
  }

  it.each(['<', '[a]', '[a ', '[code]', '<pre>', '<!--more ', '<!-- wp:p {"a":1 ', '</div> \n'])(
    'is read in one go: %s',
    async (piece) => {
      const [short, long] = [await measure(piece.repeat(5000)), await measure(piece.repeat(40_000))];
      // Eight times the text: eight times as long in one go, sixty-four times when it is searched again and again.
      expect(long / Math.max(short, 5)).toBeLessThan(32);
    },
  );
});

describe('a block', () => {
  const block = (body: string, status = 'publish'): string =>
    `<item><title>Encart</title><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>40</wp:post_id><wp:status>${status}</wp:status><wp:post_type>wp_block</wp:post_type></item>`;
  const readWith = async (after: string): Promise<readonly LegacyItem[]> =>
    (await read(toWxr(toItem(PUBLISHED, '<!-- wp:block {"ref":40} /-->') + after))).items;

  it('that several texts share is shown in each, wherever the export has it', async () => {
    const [shared] = await readWith(block('<!-- wp:paragraph --><p>Partagé.</p><!-- /wp:paragraph -->'));
    expect(shared).toMatchObject({ body: { html: '<p>Partagé.</p>' } });
    expect(shared?.left).toBeUndefined();
  });

  it.each(['', block('<p>Ancien.</p>', 'draft'), block('<!-- wp:block {"ref":40} /-->')])(
    'that nobody could see, or that shows itself, is told: %j',
    async (after) => {
      const [lost] = await readWith(after);
      expect(lost?.left).toMatchObject([{ what: 'wp:block' }]);
    },
  );

  it.each([
    [
      '<div class="wp-block-cover" style="background-image:url(https://a.example/b.jpg)"><p>a</p></div>',
      'src="https://a.example/b.jpg"',
    ],
    [
      '<div class="wp-block-file"><a href="/a.pdf">Guide</a><a href="/a.pdf" class="wp-block-file__button">Lire</a></div>',
      '</a> <a href',
    ],
  ])('%s shows %s', async (html, shown) => {
    expect(await readBody(`<!-- wp:x -->${html}<!-- /wp:x -->`)).toContain(shown);
  });
});
