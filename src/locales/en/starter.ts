import type { Locale } from '../locale.ts';

/** What a new publication, and a new article, hold until their author has written something else. */
export const starter: Locale['starter'] = {
  placeholders: { paragraph: 'The first paragraph.', alt: 'What the picture shows' },
  questions: {
    title: 'Name of the publication:',
    url: 'Address, such as https://example.com:',
    author: 'Who writes:',
    email: 'Where to write to them:',
  },
  ready: (folder) => `${folder} is ready.`,
  settings: {
    comment: 'All that makes this publication yours (docs/writing.md).',
    tagline: 'One sentence on what it is about',
    description: (title) => `${title}: what there is to read, in one sentence.`,
    introduction: (title) => `Welcome to ${title}.`,
    timeZone: 'Europe/London',
  },
  author: { slug: 'author', description: (name) => `${name} writes here.` },
  tags: `# Topics. Two examples, to be replaced by yours.
- { slug: strategy, label: Strategy, description: "Where one is going, and by which way." }
- { slug: social-media, label: Social media, description: "What is said and read on networks." }
`,
  words: '# Words and names that “npm run check -- --spelling” must know, one a line.\n',
  article: {
    slug: 'welcome',
    title: 'Welcome',
    summary: (title) =>
      `The first article of “${title}”, to be replaced by yours: what readers will gain from it, in two sentences.`,
    body: 'The first paragraph begins here, without a heading.\n\n## A heading\n\nPlain Markdown.\n',
  },
  pages: [
    { slug: 'about', title: 'About', summary: (title) => `Who writes ${title}, and why.` },
    { slug: 'legal-notice', title: 'Legal notice', summary: () => 'Who publishes, who hosts.' },
  ],
};
