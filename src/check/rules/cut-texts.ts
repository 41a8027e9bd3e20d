import { toParts } from '#load/front-matter.ts';
import { findCut } from '#load/mend-yaml.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('cut-text');

/** A field whose end is a comment for YAML: `title: Le C# en #tendance`. Cost: see `findCut`. */
export const checkCutTexts: TextRule = ({ file, role, source }) => {
  if (role === 'asset' || role === 'addresses') return [];
  const { before, yaml } = toParts(file, source);
  const first = before === '' ? 0 : 1;
  return [...findCut(yaml)].map(([line, right]) =>
    warning(
      file,
      { line: line + first, column: 1 },
      {
        message: {
          fr: `Texte dont YAML ne lit pas tout, à cause de \`#\` ou de \`&\` : \`${right.trim().split(':')[0] ?? ''}\`.`,
          en: `Text that YAML does not read to its end, because of \`#\` or \`&\`: \`${right.trim().split(':')[0] ?? ''}\`.`,
        },
        fix: {
          fr: `Écrire \`${right.trim()}\` ; \`npm run check -- --fix\` le fait.`,
          en: `Write \`${right.trim()}\`; \`npm run check -- --fix\` does so.`,
        },
      },
    ),
  );
};
