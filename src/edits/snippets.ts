import { stringify } from 'yaml';
import { getKind, getKindWords, KINDS, type Kind } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';

const FRENCH = getLocale('fr');
const NOW = '$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE';

/** What Markdown can do here and nowhere else. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  encadre: [':::encadre{title="${1:Pour mémoire}"}', '$0', ':::'],
  citation: [
    ':::citation{author="${1:Nom}" source="${2:Titre}" date="${3:2011}" url="${4:https://}"}',
    '$0',
    ':::',
  ],
  video: ['::video{url="${1:https://}" title="${2:Titre}" image="${3:./vignette.jpg}"}'],
  image: [
    `![\${1:${FRENCH.starter.placeholders.alt}}](./\${2:image.jpg} "\${3:Légende}. Crédit : \${4:nom}")`,
  ],
  note: ['[^${1:1}]$0', '', '[^${1:1}]: ${2:Le texte de la note.}'],
};

/** Snippets of VS Code for Markdown, as JSON: an article of each kind, and the blocks. */
export function toSnippets(): string {
  const kinds = KINDS.map((kind) => [
    `Article : ${getKindWords(kind, FRENCH).name}`,
    { prefix: kind, scope: 'markdown', body: toArticle(kind) },
  ]);
  const blocks = Object.entries(BLOCKS).map(([name, body]) => [
    `Bloc : ${name}`,
    { prefix: name, scope: 'markdown', body },
  ]);
  return `${JSON.stringify(Object.fromEntries([...kinds, ...blocks]), undefined, 2)}\n`;
}

function toArticle(kind: Kind): readonly string[] {
  const { example } = getKind(kind);
  const own = Object.keys(example).length === 0 ? [] : stringify(example).trimEnd().split('\n');
  return [
    ...['---', `kind: ${kind}`, 'title: ${1:Titre}', 'summary: ${2}'],
    ...[`date: ${NOW}`, 'tags: [${3}]', ...own.map((line) => line.replaceAll('$', '\\$')), 'draft: true'],
    ...['---', '', '$0'],
  ];
}
