import type { Translated } from '#locales/locale.ts';
import { ITALICS } from '#model/italics.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('title');
/** Files whose fields are read by people; of an article or a page, its front matter. */
const READ: ReadonlySet<string> = new Set([
  ...['article', 'page', 'person', 'organisation'],
  ...['series', 'site', 'tags'],
]);
/** Fields that are text, and the rest of their line. */
const LINE =
  /(?:^|[{,])[ \t-]*(?:credit|description|disclosure|idea|label|name|role|sector|summary|tagline|text|title):[^\n]*/gim;
/** Of these files, the title and the summary may hold italics. */
const ITALIC: ReadonlySet<string> = new Set(['article', 'page', 'series']);
const ADDRESS = /(?<!\]\()\bhttps?:[^\s"',}]*/g;

interface Mark {
  readonly pattern: RegExp;
  readonly what: Translated;
  readonly fix: Translated;
}

const MARKS: readonly Mark[] = [
  {
    pattern: /&(?:[a-z]{2,8}|#\d{2,6});/gi,
    what: {
      fr: 'Signe écrit en HTML, qui paraît tel quel',
      en: 'Character written in HTML, which is shown as it is',
    },
    fix: {
      fr: 'Écrire le signe lui-même : &, «, ’, une espace.',
      en: 'Write the character itself: &, “, ’, a space.',
    },
  },
  {
    pattern:
      /<\/?[a-z][^<>\n]*>|\*\*[^*\n]+\*\*|(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])|(?<!\w)_[^\s_][^_\n]*_(?!\w)|`[^`\n]+`|\[[^\]\n]+\]\([^)\n]+\)/gi,
    what: {
      fr: 'Balise ou Markdown, qui paraît tel quel',
      en: 'Tag or Markdown, which is shown as it is',
    },
    fix: {
      fr: 'Un titre et un chapô ne gardent que des italiques (`*…*`), les autres champs rien : ôter les signes.',
      en: 'A title and a summary keep italics alone (`*…*`), the other fields nothing: remove the marks.',
    },
  },
  {
    pattern:
      /[Ll]orem ipsum|\[(?:[àÀ] (?:compléter|vérifier|venir)|[Tt]itre|[Cc]hapô|[Nn]om|[Vv]otre|[Yy]our)[^[\]\n]{0,100}\]|(?<![\w-])(?:TODO|FIXME|TBD|X{3,})(?![\w-])/g,
    what: { fr: 'Reste à écrire', en: 'Still to be written' },
    fix: {
      fr: 'Mettre votre texte à la place, ou l’ôter.',
      en: 'Put your text in its place, or remove it.',
    },
  },
];

/** Fields that readers would see with `&amp;`, with HTML or Markdown in them, or as a model left them. */
export const checkWrittenTitles: TextRule = ({ file, source, bodyStart, role, placeAt }) => {
  if (!READ.has(role)) return [];
  const lines = [...source.slice(0, bodyStart).matchAll(LINE)].map(({ 0: line, index }) => ({
    index,
    shown: withoutItalics(line, role).replace(ADDRESS, (address) => ' '.repeat(address.length)),
  }));
  return MARKS.flatMap(({ pattern, what, fix }) =>
    lines.flatMap((line) =>
      [...line.shown.matchAll(pattern)].map(({ 0: mark, index }): Finding =>
        warning(file, placeAt(line.index + index), {
          message: { fr: `${what.fr} : \`${mark}\`.`, en: `${what.en}: \`${mark}\`.` },
          fix,
        }),
      ),
    ),
  );
};

/** Of the same length. */
function withoutItalics(line: string, role: string): string {
  if (!ITALIC.has(role) || !/^(?:title|summary):/.test(line)) return line;
  return line.replace(ITALICS, (marked) => ` ${marked.slice(1, -1)} `).replace(/\\[*_]/g, '  ');
}
