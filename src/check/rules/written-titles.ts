import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('title');
const LINE = /^(?:title|summary):[^\n]*/gim;
const MARK =
  /(&(?:[a-z]{2,8}|#\d{2,6});)|<\/?[a-z][^<>\n]*>|\*\*[^*\n]+\*\*|(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])|(?<!\w)_[^\s_][^_\n]*_(?!\w)|`[^`\n]+`|\[[^\]\n]+\]\([^)\n]+\)/gi;

const TEXT_ONLY = {
  fr: 'Un titre et un chapô ne sont que du texte : ôter les signes.',
  en: 'A title and a summary are plain text: remove the marks.',
};

/** Titles and summaries that readers would see with `&amp;`, with HTML or Markdown in them. */
export const checkWrittenTitles: TextRule = ({ file, source, bodyStart, role, placeAt }) => {
  if (role !== 'article' && role !== 'page') return [];
  const head = source.slice(0, bodyStart);
  return [...head.matchAll(LINE)].flatMap((line) =>
    [...line[0].matchAll(MARK)].map(({ 0: mark, 1: entity, index }): Finding =>
      warning(file, placeAt(line.index + index), {
        message: {
          fr: `${entity === undefined ? 'Balise ou Markdown' : 'Signe écrit en HTML'}, qui paraît tel quel : \`${mark}\`.`,
          en: `${entity === undefined ? 'Tag or Markdown' : 'Character written in HTML'}, which is shown as it is: \`${mark}\`.`,
        },
        fix:
          entity === undefined
            ? TEXT_ONLY
            : {
                fr: 'Écrire le signe lui-même : &, «, ’, une espace.',
                en: 'Write the character itself: &, “, ’, a space.',
              },
      }),
    ),
  );
};
