const numbers = (count: number): readonly number[] => [...Array(count).keys()];
const lines = (count: number, toLine: (index: number) => string): string =>
  numbers(count).map(toLine).join('\n');

/** Bodies that parsers have been slow, deep or wrong at. */
export const HOSTILE_MARKDOWN: readonly (() => string)[] = [
  () => '- '.repeat(1000),
  () => '> '.repeat(4000),
  () => '1. '.repeat(3000),
  () => '<div>'.repeat(2000),
  () => '['.repeat(50_000),
  () => '!['.repeat(50_000),
  () => '[a]('.repeat(20_000),
  () => '[a](<'.repeat(20_000),
  () => '*a **b '.repeat(20_000),
  () => '*_'.repeat(20_000),
  () => '`a``b'.repeat(20_000),
  () => lines(3000, (index) => '`'.repeat(index)),
  () => '<!--'.repeat(20_000),
  () => '<![CDATA['.repeat(10_000),
  () => '<?'.repeat(20_000),
  () => '<a '.repeat(20_000),
  () => `<a ${'b="c" '.repeat(50_000)}>d</a>`,
  () => '&#x0;&#xD800;&#x110000;&#99999999999;&NotAnEntity;',
  () => '&'.repeat(100_000),
  () => '\\'.repeat(100_000),
  () => '~~'.repeat(20_000),
  () => lines(9000, (index) => `## Titre ${index}`),
  () => lines(9000, () => '## Même titre'),
  () => `${'#'.repeat(7)} a\n${'='.repeat(100_000)}`,
  () => `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${lines(50, () => `|${'b|'.repeat(5000)}`)}`,
  () => `|a|\n|-|\n${lines(20_000, () => '|b|')}`,
  () => lines(9000, (index) => `a[^${index}]\n\n[^${index}]: b\n`),
  () => '[^a]\n\n[^a]: b[^c]\n\n[^c]: d[^a]\n',
  () => '[^a]\n\n[^a]: [^a]\n',
  () => lines(9000, (index) => `[^a${index}]: jamais appelée\n`),
  () => lines(9000, (index) => `[a${index}]: /b/ "${index}"`),
  () => `[a]: /${'b'.repeat(500_000)}\n\n[a]`,
  () => `![${'a'.repeat(500_000)}](image.png)`,
  () => '![a](image.png) '.repeat(5000),
  () =>
    '![a](../../../../etc/passwd) ![b](/etc/passwd) ![c](file:///etc/passwd) ![d](//ailleurs.example/a.png)',
  () => '![a](%zz.png) ![b](image.png%00) ![c](<image .png>) ![d](image.png?a#b)',
  () => '[a](javascript:alert(1)) [b](data:text/html,x) <vbscript:a> [c](JaVaScRiPt&colon;a)',
  () => '<script>alert(1)</script><style>*{}</style><iframe src="/"></iframe><svg onload=a>',
  () => ':::'.repeat(20_000),
  () => lines(2000, (index) => `${':'.repeat(3 + (index % 500))}note`),
  () => ':lang['.repeat(5000),
  () => `::figure{${'a=b '.repeat(20_000)}}`,
  () => ':lang[a]{zz-zz-zz-zz} :lang[b]{} :lang{} ::a[b]{#c .d}',
  () => 'mot '.repeat(900_000),
  () => 'a'.repeat(2_000_000),
  () => '\n'.repeat(2_000_000),
  () => ' \n'.repeat(500_000),
  () => `${' '.repeat(500_000)}a`,
  () => '\t'.repeat(500_000),
  () => `a${'\u0301'.repeat(100_000)}`,
  () => '\u202E\u2066'.repeat(10_000),
  () => '«'.repeat(50_000),
  () => '"a\' '.repeat(50_000),
  () => ' ; : ! ? '.repeat(50_000),
  () => '...-- --- '.repeat(50_000),
  () => '1 000 000 000 '.repeat(50_000),
  () => 'https://a.example/ '.repeat(9000),
  () => `https://${'a.'.repeat(50_000)}example/`,
  () => 'a@b.example '.repeat(9000),
  () => `${'a'.repeat(100_000)}@b`,
  () => 'www.'.repeat(50_000),
  () => `\`\`\`${'a'.repeat(100_000)}\n${'b\n'.repeat(50_000)}`,
  () => `\`\`\`__proto__\na\n\`\`\`\n\n\`\`\`constructor\nb\n\`\`\``,
  () => '---\n'.repeat(20_000),
  () => '<details><summary>'.repeat(150),
  () => '**Jeanne :** a\n\n'.repeat(9000),
  () => '{#a} {.b} {c=d} '.repeat(9000),
  () => '## a {#a}\n\n## b {#a}\n\n## c {#__proto__}\n\n## d {#}\n\n## e {#é "<>}',
  () => '\u0000\u0001\u0008\u001b[2J\u007f\u0085\uFFFE\uFFFF\uFDD0',
  () => '\uD800 \uDC00',
  () => '$'.repeat(50_000),
  () => '- [ ] a\n'.repeat(9000),
  () =>
    numbers(100)
      .map((level) => `${'  '.repeat(level)}- a`)
      .join('\n'),
];

const VALUES: readonly string[] = [
  'null',
  '~',
  'true',
  '-0',
  '.nan',
  '.inf',
  '1e999',
  '0x7fffffffffffffffffff',
  '123456789012345678901234567890',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '0001-01-01',
  '9998-12-31T23:59:59-14:00',
  '""',
  '" "',
  '"\\0"',
  '"\\uD800"',
  '"\\u202E"',
  '[]',
  '[[]]',
  '[null]',
  '{}',
  '{ a: b }',
  '{ __proto__: { polluted: true } }',
  '[~, 1, a, {}, []]',
  '!!binary aGVsbG8=',
  '!!set { a, b }',
  '!!js/function "function(){}"',
  '!<tag:ailleurs.example,2000:a> b',
  '&a [*a]',
  '*rien',
  '? a',
  '|\n  a\n  b',
  '>-\n  a',
  `"${'a'.repeat(200_000)}"`,
  `"${'é\u0301'.repeat(50_000)}"`,
  '"<script>alert(1)</script>"',
  '"javascript:alert(1)"',
  '"../../../../etc/passwd"',
  '"__proto__"',
  '"constructor"',
  '"premier-carnet"',
  '"%zz"',
  '"http://[::1"',
  '"http://a b/"',
  '"https://x.example/ <b>"',
];
const FIELDS: readonly string[] = [
  'kind title summary date updated guid authors tags series organisations draft aliases canonical cover entry figures',
  'sources interviewer interviewees disclosure language excerpt replaces withdrawn start end place url book by',
  'name description collective portrait speakerNames sameAs former sortName color links role email',
  'tagline publisher defaultAuthors feedLength pageLength home social accent hub synonyms timeZone',
  'code plan introduction id author text replyTo from to gone slug label __proto__ constructor toString',
].flatMap((words) => words.split(' '));

const ARTICLE_HEAD = [
  'kind: essay',
  'title: Hostile',
  'summary: Ce que le lecteur gagnera à lire, en une phrase assez longue pour une liste.',
  'date: 2026-01-10',
  'guid: urn:hostile',
];
const KINDS = [
  'essay',
  'interview',
  'case-study',
  'event-report',
  'book-review',
  'excerpt',
  'guide',
  '__proto__',
  'a',
];

/** One field of an article, a person, a series … with one odd value: each of these is its own. */
const ODD_FIELDS: readonly (() => string)[] = FIELDS.flatMap((field, index) =>
  VALUES.filter((_, other) => (index + other) % 3 === 0).map(
    (value, other) => () =>
      [
        ...ARTICLE_HEAD.map((line) =>
          line.replace('essay', KINDS[(index + other) % KINDS.length] ?? ''),
        ).filter((line) => !line.startsWith(`${field}:`)),
        `${field}: ${value}`,
      ].join('\n'),
  ),
);

const BOMB = [
  'a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
  ...numbers(12).map((level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`),
].join('\n');

const BROKEN_YAML: readonly (() => string)[] = [
  () => BOMB,
  () => `title: *a12\n${BOMB}`,
  () => `${BOMB}\ntitle: *a12`,
  () => '['.repeat(10_000),
  () => '[['.repeat(2000) + ']]'.repeat(2000),
  () => '{a: '.repeat(10_000),
  () =>
    numbers(3000)
      .map((level) => `${' '.repeat(level)}a:`)
      .join('\n'),
  () => '- '.repeat(10_000),
  () => `- ${'- '.repeat(3000)}a`,
  () => '? '.repeat(10_000),
  () => `a: 1\n`.repeat(5000),
  () => lines(50_000, (index) => `a${index}: 1`),
  () => lines(30_000, (index) => `- ${index}`),
  () => lines(20_000, (index) => `- { from: /a${index}/, to: /a${index + 1}/ }`),
  () => '- { from: /a/, to: /b/ }\n- { from: /b/, to: /a/ }\n- { from: /c/, to: /c/ }',
  () =>
    '- { from: /, to: / }\n- { from: //a, to: javascript:a }\n- { from: /../a, to: /%zz/ }\n- { from: /*, to: /:a }',
  () =>
    '- { from: "/a\\n/b", to: "/c d" }\n- { from: /_headers, gone: a }\n- { from: /articles/premier-carnet/, gone: a }',
  () =>
    lines(
      3000,
      (index) => `- { id: c${index}, author: A, date: 2026-01-01, text: b, replyTo: c${index - 1} }`,
    ),
  () => '- { id: a, author: A, date: 2026-01-01, text: b, replyTo: a }',
  () => `- { id: a, author: A, date: 2026-01-01, text: "${'> '.repeat(3000)}" }`,
  () => lines(9000, (index) => `- { slug: t${index}, name: T${index} }`),
  () => `title: S\nsummary: A\nplan:\n${lines(9000, (index) => `  - { title: Partie ${index} }`)}`,
  () => `title: S\nsummary: A\nintroduction: "${'- '.repeat(3000)}"\nplan: [premier-carnet]`,
  () => 'title: S\nsummary: A\nplan: [premier-carnet, premier-carnet, premier-carnet]',
  () => 'a: &a\n  b: *a',
  () => '<<: { a: b }\n<<: [1, 2]',
  () => '&a !!map { *a : *a }',
  () => '%YAML 9.9\n---\na: b',
  () => '%TAG ! tag:a,2000:\n---\n!b c',
  () => 'a: b\n---\nc: d\n...\ne: f',
  () => '\ta: b',
  () => 'a: "b',
  () => "a: 'b",
  () => 'a: |9\n b',
  () => '\u0000: \u0001',
  () => 'a: \u0085\u2028b',
  () => '"\\x00\\uD800\\U0010FFFF": a',
  () => `${'a'.repeat(2000)}: b`,
  () => '[]',
  () => 'null',
  () => '"a"',
  () => 'name: Hostile\ndescription: Elle lit.\nportrait: { src: ../articles/2026/image.png, alt: a }',
  () => `${ARTICLE_HEAD.join('\n')}\ncover: { src: image.png, alt: a }`,
  () => `${ARTICLE_HEAD.join('\n')}\ncover: { src: ../../../../etc/passwd, alt: a }`,
  () =>
    `${ARTICLE_HEAD.join('\n')}\naliases: [${numbers(9000)
      .map((index) => `/a${index}/`)
      .join(', ')}]`,
  () =>
    `${ARTICLE_HEAD.join('\n')}\ntags: [${numbers(9000)
      .map((index) => `t${index}`)
      .join(', ')}]`,
  () => `${ARTICLE_HEAD.join('\n')}\nsources:\n${lines(9000, (index) => `  - { title: S${index} }`)}`,
];

export const HOSTILE_YAML: readonly (() => string)[] = [
  ...BROKEN_YAML,
  ...BROKEN_YAML,
  ...BROKEN_YAML,
  ...ODD_FIELDS,
];
