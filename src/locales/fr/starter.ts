/** What a new publication, and a new article, hold until their author has written something else. */
export const starter = {
  placeholders: { paragraph: 'Le premier paragraphe.', alt: 'Ce que l’image montre' },
  /** What is asked of who begins a publication. */
  questions: {
    title: 'Nom de la publication\u00a0:',
    url: 'Adresse, telle que https://exemple.fr\u00a0:',
    author: 'Qui écrit\u00a0:',
    email: 'Où lui écrire\u00a0:',
  },
  ready: (folder: string) => `${folder} est prêt.`,
  settings: {
    comment: 'Tout ce qui fait que cette publication est la vôtre (docs/writing.md, « À votre façon »).',
    tagline: 'Une phrase qui dit de quoi il s’agit',
    description: (title: string) => `${title} : ce que l’on y lit, en une phrase.`,
    introduction: (title: string) => `Bienvenue dans ${title}.`,
    timeZone: 'Europe/Paris',
  },
  author: { slug: 'auteur', description: (name: string) => `${name} écrit ici.` },
  /** The themes of the examples of README.md and docs/writing.md. */
  tags: `# Les thèmes. Deux exemples, à remplacer par les vôtres.
- { slug: strategie, label: Stratégie, description: "Où l’on va, et par quel chemin." }
- { slug: medias-sociaux, label: Médias sociaux, description: "Ce que l’on dit et lit en réseau." }
`,
  words: '# Mots et noms propres que « npm run check -- --spelling » doit connaître ; un par ligne.\n',
  article: {
    slug: 'bienvenue',
    title: 'Bienvenue',
    summary: (title: string) =>
      `Le premier article de « ${title} », à remplacer par le vôtre : ce que le lecteur y gagnera, en deux phrases.`,
    body: 'Le premier paragraphe commence ici, sans titre.\n\n## Un intertitre\n\nDu Markdown ordinaire.\n',
  },
  pages: [
    { slug: 'a-propos', title: 'À propos', summary: (title: string) => `Qui écrit ${title}, et pourquoi.` },
    { slug: 'mentions-legales', title: 'Mentions légales', summary: () => 'Qui publie, qui héberge.' },
  ],
};
