import type { Locale } from '../locale.ts';

/** What a new publication, and a new article, hold until their author has written something else. */
export const starter: Locale['starter'] = {
  placeholders: { paragraph: 'Der erste Absatz.', alt: 'Was das Bild zeigt' },
  questions: {
    folder: 'Ordner, in dem sie beginnt, zum Beispiel mein-blog:',
    title: 'Name der Publikation:',
    url: 'Adresse, zum Beispiel https://beispiel.de:',
    author: 'Wer schreibt:',
    email: 'E-Mail-Adresse:',
  },
  ready: (folder, drafts) =>
    [
      `${folder} ist bereit. Drei Entwürfe sind zu schreiben und dann zu veröffentlichen, indem Sie ihre Zeile „draft: true“ entfernen:`,
      ...drafts.map((file) => `  ${folder}/${file}`),
    ].join('\n'),
  settings: {
    comment: 'Alles, was diese Publikation zu Ihrer macht (docs/writing.en.md).',
    tagline: (author) => `Von ${author}`,
    description: (author) => `Was ${author} schreibt und veröffentlicht.`,
    introduction: (title) => `Willkommen bei ${title}.`,
    timeZone: 'Europe/Berlin',
  },
  author: { slug: 'autor', description: (name) => `${name} schreibt hier.` },
  tags: `# Die Themen. Zwei Beispiele, durch Ihre eigenen zu ersetzen.
- { slug: strategie, label: Strategie, description: "Wohin es geht, und auf welchem Weg." }
- { slug: soziale-medien, label: Soziale Medien, description: "Was in Netzwerken gesagt und gelesen wird." }
`,
  words: '# Wörter und Namen, die „npm run check -- --spelling“ kennen soll, eines je Zeile.\n',
  article: { slug: 'willkommen', title: 'Willkommen' },
  pages: [
    { slug: 'ueber-uns', title: 'Über uns', summary: 'Wer hier schreibt, und warum.' },
    { slug: 'impressum', title: 'Impressum', summary: 'Wer veröffentlicht, wer hostet.' },
  ],
};
