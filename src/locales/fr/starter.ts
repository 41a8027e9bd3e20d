/** What a new publication, and a new article, hold until their author has written something else. */
export const starter = {
  placeholders: { paragraph: 'Le premier paragraphe.', alt: 'Ce que l’image montre' },
  /** What is asked of who begins a publication. */
  questions: {
    folder: 'Dossier où la commencer, par exemple mon-blog :',
    title: 'Nom de la publication\u00a0:',
    url: 'Adresse, telle que https://exemple.fr\u00a0:',
    author: 'Qui écrit\u00a0:',
    email: 'Où lui écrire\u00a0:',
  },
  ready: (folder: string, drafts: readonly string[]) =>
    [
      `${folder} est prêt. Trois brouillons à écrire, puis à publier en ôtant leur ligne « draft: true » :`,
      ...drafts.map((file) => `  ${folder}/${file}`),
    ].join('\n'),
  settings: {
    comment: 'Tout ce qui fait que cette publication est la vôtre (docs/writing.md, « À votre façon »).',
    tagline: (author: string) => `Par ${author}`,
    description: (author: string) => `Ce que ${author} écrit et publie.`,
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
  article: { slug: 'bienvenue', title: 'Bienvenue' },
  pages: [
    { slug: 'a-propos', title: 'À propos', summary: 'Qui écrit ici, et pourquoi.' },
    { slug: 'mentions-legales', title: 'Mentions légales', summary: 'Qui publie, qui héberge.' },
  ],
};
