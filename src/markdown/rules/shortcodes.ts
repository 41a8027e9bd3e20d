import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

const SHORTCODE =
  /\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}|\[\/?(?:gallery|caption|embed|youtube|vimeo|video|audio|playlist|contact-form-7|vc_[a-z_]+)(?:\s[^\]\n]*)?\](?!\()|\[TOC\](?!\()/gi;

/** Commands of other systems (Hugo, Jekyll, Liquid, WordPress), which the page would show. */
export const checkShortcodes: MarkdownRule = function* (text) {
  if (text.source.search(SHORTCODE) < 0) return;
  for (const { found, line, column } of matchWritten(text, 'text', SHORTCODE))
    yield {
      line,
      column,
      rule: 'shortcode',
      message: `Commande d’un autre système, qui paraît telle quelle : \`${found}\`.`,
      fix: 'La remplacer par du Markdown (image, lien, ::video{url="…" title="…"}), ou la mettre entre accents graves.',
      severity: 'warning',
    };
};
