import type { Locale } from '../locale.ts';

/** What a new publication, and a new article, hold until their author has written something else. */
export const starter: Locale['starter'] = {
  placeholders: { paragraph: 'The first paragraph.', alt: 'What the picture shows' },
  questions: {
    folder: 'Folder to begin it in, such as my-blog:',
    title: 'Name of the publication:',
    url: 'Address, such as https://example.com:',
    author: 'Who writes:',
    email: 'Where to write to them:',
  },
  ready: (folder, drafts) =>
    [
      `${folder} is ready. Three drafts to write, then to publish by removing their line “draft: true”:`,
      ...drafts.map((file) => `  ${folder}/${file}`),
    ].join('\n'),
  settings: {
    comment: 'All that makes this publication yours (docs/writing.en.md, “Making it yours”).',
    tagline: (author) => `By ${author}`,
    description: (author) => `What ${author} writes and publishes.`,
    introduction: (title) => `Welcome to ${title}.`,
    timeZone: 'Europe/London',
  },
  author: { slug: 'author', description: (name) => `${name} writes here.` },
  tags: `# Topics. Two examples, to be replaced by yours.
- { slug: strategy, label: Strategy, description: "Where one is going, and by which way." }
- { slug: social-media, label: Social media, description: "What is said and read on networks." }
`,
  words: '# Words and names that “npm run check -- --spelling” must know, one a line.\n',
  article: { slug: 'welcome', title: 'Welcome' },
  pages: [
    { slug: 'about', title: 'About', summary: 'Who writes here, and why.' },
    { slug: 'legal-notice', title: 'Legal notice', summary: 'Who publishes, who hosts.' },
  ],
};
