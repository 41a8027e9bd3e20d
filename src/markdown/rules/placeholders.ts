import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';
import { PLACEHOLDERS } from '#model/placeholders.ts';

/** What `npm run new` and the snippets of editors wrote, and nobody has replaced. */
export const checkPlaceholders: MarkdownRule = function* ({ source, nodes }) {
  for (const node of nodes) {
    const words =
      node.type === 'paragraph' ? getWritten(node, source).text : node.type === 'image' && node.alt;
    if ((node.type === 'image' ? PLACEHOLDERS.alt : PLACEHOLDERS.paragraph).has(words || ''))
      yield mistakeAt(node, {
        rule: 'placeholder',
        message: { fr: `Reste à écrire : « ${words} »`, en: `Still to be written: “${words}”` },
        fix: {
          fr: 'Mettre votre texte à la place, ou l’ôter.',
          en: 'Put your text in its place, or remove it.',
        },
      });
  }
};
