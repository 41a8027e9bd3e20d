import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

const MARK =
  /^[ \t]*(?:([•▪◦‣●○·►➢❖■□\ue000-\uf8ff]\s|o(?:\t|[ \u00a0]{2,}))|([-*+]|\d{1,3}[.)])[\u00a0\u202f]|(#{1,6})[\u00a0\u202f]|(#{2,6})(?=[^\s#]))/gm;
const SPACED_MARK = new RegExp(`${MARK.source}\\s*`);
const CONTAINERS = /^[\s>]*$/;

/** Lists and headings that Markdown does not see: marks of a word processor, no-break spaces, no space at all. */
export const checkPastedMarks: MarkdownRule = function* (text) {
  if (!/[•▪◦‣●○·►➢❖■□\ue000-\uf8ff\u00a0\u202f]|##|^[ \t]*o\s/m.test(text.source)) return;
  for (const { found, groups, before, line, column } of matchWritten(text, 'text', MARK)) {
    if (!CONTAINERS.test(before)) continue;
    const [, bullet, marker, stuck, bare] = groups;
    const isHeading = stuck !== undefined || bare !== undefined;
    yield {
      line,
      column,
      rule: 'pasted-mark',
      message: {
        fr: `${isHeading ? 'Intertitre' : 'Liste'} que Markdown ne voit pas : \`${found.trim()}\`.`,
        en: `${isHeading ? 'Heading' : 'List'} that Markdown does not see: \`${found.trim()}\`.`,
      },
      fix: isHeading
        ? {
            fr: `Écrire « ${stuck ?? bare} », une espace ordinaire, puis le titre.`,
            en: `Write “${stuck ?? bare}”, an ordinary space, then the heading.`,
          }
        : {
            fr: `Écrire « ${bullet === undefined ? marker : '-'} », une espace ordinaire, puis le texte.`,
            en: `Write “${bullet === undefined ? marker : '-'}”, an ordinary space, then the text.`,
          },
      severity: 'warning',
    };
  }
};

/** The rest of a line, from such a mark on, as Markdown wants it. */
export function writeMark(rest: string): string {
  return rest.replace(
    SPACED_MARK,
    (found, _bullet?: string, marker?: string, stuck?: string, bare?: string) => {
      const [indent = ''] = /^[ \t]*/.exec(found) ?? [];
      return `${indent}${marker ?? stuck ?? bare ?? '-'} `;
    },
  );
}
