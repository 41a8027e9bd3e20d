import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

const MARKDOWN =
  /(?<=>[^<>]{0,2000})(?:\*\*[^\s*<>][^*\n<>]*\*\*|!?\[[^\]\n<>]+\]\([^)\n<>]+\)|(?<=\n)#{1,6} [^\n<>]+)/g;
const LOOSE = /<([uo]l)(?:\s[^<>]*)?>\s*([^\s<][^<\n]*)/gi;
const SHOWN_AS_IT_IS =
  /^<(?:pre|code|script|style|svg|math|textarea)|^(?:\s*<!--(?:(?!-->)[^])*(?:-->|$))*\s*$/i;

/** HTML that still holds Markdown, which nothing reads there; words of a list outside its items. */
export const checkHalfConverted: MarkdownRule = function* ({ nodes, ...text }) {
  const html = {
    ...text,
    nodes: nodes.filter((node) => node.type === 'html' && !SHOWN_AS_IT_IS.test(node.value)),
  };
  for (const { found, line, column } of matchWritten(html, 'html', MARKDOWN))
    yield {
      line,
      column,
      rule: 'half-converted',
      message: {
        fr: `Markdown dans du HTML, qui paraît tel quel : \`${found}\`.`,
        en: `Markdown in HTML, which appears as it is: \`${found}\`.`,
      },
      fix: {
        fr: 'Ôter les balises, ou laisser une ligne vide entre elles et le texte.',
        en: 'Remove the tags, or leave an empty line between them and the text.',
      },
      severity: 'warning',
    };
  for (const { groups, line, column } of matchWritten(html, 'html', LOOSE))
    yield {
      line,
      column,
      rule: 'half-converted',
      message: {
        fr: `Texte directement dans \`<${groups[1]}>\` : \`${groups[2]?.trim()}\`.`,
        en: `Text directly in \`<${groups[1]}>\`: \`${groups[2]?.trim()}\`.`,
      },
      fix: {
        fr: 'Le mettre dans <li>…</li>, ou écrire la liste en Markdown (« - »).',
        en: 'Put it in <li>…</li>, or write the list in Markdown (“-”).',
      },
      severity: 'warning',
    };
};
