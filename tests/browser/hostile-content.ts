import { buildFiles } from './build-files.ts';

const LONG_WORD = 'anticonstitutionnellement'.repeat(4).slice(0, 80);
const LONG_TITLE = `${'Un titre qui ne sait pas finir, '.repeat(10)}${LONG_WORD}`.slice(0, 300);
const COLUMNS = Array.from({ length: 12 }, (_, index) => `Colonne ${index + 1}`);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const TABLE = [
  row(COLUMNS),
  row(COLUMNS.map(() => '---')),
  row(COLUMNS.map((_, index) => `valeur ${index}`)),
].join('\n');
const PARAGRAPH = `${'Ce que l’on répète finit par se lire comme une preuve. '.repeat(15).trim()}\n\n`;
const SUMMARY = `Un chapô avec un mot de 80 lettres, ${LONG_WORD}, et rien d'autre qui vaille.`;

/** Notes called from every place that could hide them; each has its own name in it. */
export const NOTES = ['cite', 'titre', 'case', 'deux', 'touche', 'liste', 'point', 'boite'] as const;
const toNote = (name: string): string => `note-${name} ${name === 'touche' ? '<kbd>Ctrl</kbd>' : 'dite'}.`;

const FILES: Readonly<Record<string, string>> = {
  'site.yaml': `title: ${LONG_WORD}\ntagline: Essai\ndescription: Une publication faite pour déborder.\nurl: https://hostile.example\npublisher: { name: "${LONG_WORD}", email: essai@hostile.example }\ndefaultAuthors: [x]\nhome: { introduction: "${LONG_WORD}", series: serie }\n`,
  'people/x.yaml': `name: ${LONG_WORD}\nrole: ${LONG_WORD}\ndescription: ${LONG_WORD}\nurl: https://${'sous-domaine.'.repeat(8)}example/\n`,
  'people/y.yaml': `name: Y\ndescription: Pose les questions.\n`,
  'organisations/o.yaml': `name: ${LONG_WORD}\nsector: ${LONG_WORD}\ndescription: ${LONG_WORD}\n`,
  'tags.yaml': `- { slug: t, label: "${LONG_WORD}", description: "${LONG_WORD}" }\n`,
  'series/serie.yaml': `title: ${LONG_TITLE}\nsummary: ${SUMMARY}\nplan:\n  - essai\n  - title: ${LONG_TITLE}\n`,
  'pages/a-propos.md': `---\ntitle: ${LONG_TITLE}\nsummary: ${SUMMARY}\n---\n\n# ${LONG_WORD}\n`.replace(
    '# ',
    '## ',
  ),
  'articles/2026/essai.md': toArticle(
    'essay',
    'Essai',
    '',
    `${LONG_WORD}\n\n## ${LONG_TITLE}\n\n${TABLE}\n\n\`${LONG_WORD.repeat(3)}\`\n\n\`\`\`\n${LONG_WORD.repeat(5)}\n\`\`\`\n\n> ${LONG_WORD}\n\n- ${LONG_WORD}\n  - ${LONG_WORD}\n    - ${LONG_WORD}\n\nhttps://exemple.fr/${LONG_WORD.repeat(3)}\n\n:::encadre{title="${LONG_WORD}"}\n${LONG_WORD}\n:::\n\nUne note[^1].\n\n[^1]: ${LONG_WORD} https://exemple.fr/${LONG_WORD.repeat(2)}`,
  ),
  'articles/2026/entretien.md': toArticle(
    'interview',
    'Entretien',
    'interviewees: [x]\ninterviewer: y\n',
    `## ${LONG_WORD} ?\n\n**${LONG_WORD} :** ${LONG_WORD}\n\n**Y :** ${LONG_WORD}`,
  ),
  'articles/2026/cas.md': toArticle(
    'case-study',
    'Cas',
    `organisations: [o]\nsector: ${LONG_WORD}\nfacts: [{ date: '2025', text: ${LONG_WORD}, source: ${LONG_WORD} }]\nfigures: [{ value: 123456789012345, unit: ${LONG_WORD}, label: ${LONG_WORD}, source: ${LONG_WORD} }, { value: 5, unit: ${LONG_WORD}, label: a }]\nverdict: { text: ${LONG_WORD}, by: x, date: 2026-01-01 }\nsources: [{ title: ${LONG_WORD}, author: ${LONG_WORD}, url: "https://exemple.fr/${LONG_WORD}" }]\n`,
    TABLE,
  ),
  'articles/2026/notes.md': toArticle(
    'excerpt',
    'Notes',
    'source: { title: Une source }\n',
    `> Cité[^cite].\n\n## Un titre[^titre]\n\n| Une case[^case] |\n| - |\n| b |\n\nUn mot[^deux], encore[^deux], une touche[^touche], une liste[^liste].\n\n- un point[^point]\n\n:::encadre\nUne boîte[^boite].\n:::\n\n${NOTES.map((name) => `[^${name}]: ${toNote(name)}`).join('\n\n')}`,
  ),
  'articles/2026/long.md': toArticle('guide', 'Très long', '', PARAGRAPH.repeat(100)),
  'comments/essai.yaml': Array.from(
    { length: 8 },
    (_, index) =>
      `- { id: c${index}, author: "${LONG_WORD}", date: 2026-01-0${index + 1}, text: "${LONG_WORD}"${index === 0 ? '' : `, replyTo: c${index - 1}`} }\n`,
  ).join(''),
};

/** Builds a publication whose every text is too long, and gives the folder where it is. */
export function buildHostile(): string {
  return buildFiles('hostile', FILES);
}

function toArticle(kind: string, title: string, head: string, body: string): string {
  const named = kind === 'essay' || kind === 'case-study' ? LONG_TITLE : title;
  return `---\nkind: ${kind}\ntitle: ${JSON.stringify(named)}\nsummary: ${JSON.stringify(SUMMARY)}\ndate: 2026-01-10\ntags: [t]\nentry: { word: ${title}${LONG_WORD}, idea: ${LONG_WORD} }\ndisclosure: ${LONG_WORD}\nguid: "urn:${kind}"\n${head}---\n\n${body}\n`;
}
