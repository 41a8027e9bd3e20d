import type { Translated } from '#locales/locale.ts';
import { isVideoAddress, toPageAddress } from '#html/video-addresses.ts';
import { isKept, listTags, type HtmlTag } from '#markdown/html-tags.ts';
import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { isStripped, RUNNING_ATTRIBUTES } from '#markdown/safe-html.ts';

const HANDLER = new RegExp(`<[a-z][^<>]*?[\\s"'/](${RUNNING_ATTRIBUTES})\\s*=`, 'gi');
const MODELS = { fr: 'L’écrire en Markdown, ou l’ôter.', en: 'Write it in Markdown, or remove it.' };
const STYLE = { fr: 'L’ôter : l’apparence vient du site.', en: 'Remove it: the look comes from the site.' };
const FIELD = {
  fr: 'Un lien vers le formulaire : [les mots](https://…).',
  en: 'A link to the form: [the words](https://…).',
};
const CODE = {
  fr: 'L’ôter : aucune page n’exécute ce que contient un texte.',
  en: 'Remove it: no page runs what a text holds.',
};
/** Of which the page shows nothing, and loses nothing. */
const NEUTRAL =
  /^(?:address|article|bdi|bdo|body|col|colgroup|data|dfn|footer|head|header|hgroup|html|main|nav|nobr|wbr)$/;
/** Elements of HTML that the page does not keep, and what to write instead. */
const FIXES: Readonly<Record<string, Translated>> = {
  ...toAll(
    'area acronym applet canvas datalist dialog dir fieldset label legend map menu meter noframes',
    MODELS,
  ),
  ...toAll('optgroup option output param plaintext progress slot track xmp', MODELS),
  ...toAll('basefont big blink center font link marquee style', STYLE),
  ...toAll('button form input select textarea', FIELD),
  ...toAll('base frame frameset meta noscript script template title', CODE),
  aside: {
    fr: 'Écrire :::encadre{title="…"} sur une ligne, le texte, puis ::: sur une autre.',
    en: 'Write :::box{title="…"} on one line, the text, then ::: on another.',
  },
  audio: {
    fr: 'Un lien vers le fichier : [écouter](https://…).',
    en: 'A link to the file: [listen](https://…).',
  },
  math: { fr: 'L’écrire en LaTeX : $$…$$.', en: 'Write it in LaTeX: $$…$$.' },
  svg: {
    fr: 'L’enregistrer dans un fichier .svg à côté du texte, et l’insérer comme une image.',
    en: 'Save it in a .svg file beside the text, and insert it as a picture.',
  },
  ...toAll('embed iframe object video', {
    fr: 'Écrire ::video{url="https://…" title="…"}, ou un lien.',
    en: 'Write ::video{url="https://…" title="…"}, or a link.',
  }),
};

/**
 * HTML in Markdown that could run something, or that the page does not keep: it is removed, and the author must know.
 * Addresses that run code are refused when they are placed.
 */
export const checkRawHtml: MarkdownRule = function* (text) {
  const named = new Set<string>();
  for (const tag of listTags(text)) {
    if (tag.isClosing || tag.isInside || NEUTRAL.test(tag.name) || isKept(tag)) continue;
    // What is lost is told each time.
    if (named.has(tag.name) && !isStripped(tag.name)) continue;
    named.add(tag.name);
    const { line, column } = tag;
    yield { line, column, rule: 'raw-html', ...toWords(tag), severity: 'warning' };
  }
  for (const { groups, line, column } of matchWritten(text, 'html', HANDLER))
    yield {
      line,
      column,
      rule: 'raw-html',
      message: {
        fr: `Attribut retiré de la page : \`${groups[1] ?? ''}\`.`,
        en: `Attribute removed from the page: \`${groups[1] ?? ''}\`.`,
      },
      fix: CODE,
      severity: 'warning',
    };
};

function toWords(tag: HtmlTag): { readonly message: Translated; readonly fix: Translated } {
  const fix = Object.hasOwn(FIXES, tag.name) ? FIXES[tag.name] : undefined;
  if (fix === undefined)
    return {
      message: {
        fr: `Balise inconnue, que la page ne montre pas : \`${tag.words}\`.`,
        en: `Unknown tag, which the page does not show: \`${tag.words}\`.`,
      },
      fix: tag.name.includes(':')
        ? {
            fr: 'L’ôter : elle vient d’un traitement de texte.',
            en: 'Remove it: it comes from a word processor.',
          }
        : {
            fr: `Des mots entre chevrons : \\${tag.words} ; sinon, l’ôter.`,
            en: `Words in angle brackets: \\${tag.words}; otherwise, remove it.`,
          },
    };
  const lost = isStripped(tag.name)
    ? { fr: ', avec ce qu’elle contient', en: ', with what it holds' }
    : { fr: '', en: '' };
  return {
    message: {
      fr: `Balise retirée de la page${lost.fr} : \`${tag.words}\`.`,
      en: `Tag removed from the page${lost.en}: \`${tag.words}\`.`,
    },
    fix: toEmbedFix(tag) ?? fix,
  };
}

/** With the address of what a player or a frame shows. */
function toEmbedFix({ name, attributes }: HtmlTag): Translated | undefined {
  const [, , src = ''] = /\s(?:src|data)\s*=\s*(["']?)((?:https?:)?\/\/[^\s"'<>]+)\1/i.exec(attributes) ?? [];
  if (src === '' || !/^(?:embed|iframe|object)$/.test(name)) return undefined;
  const address = toPageAddress(src.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  return isVideoAddress(address)
    ? { fr: `Écrire ::video{url="${address}" title="…"}.`, en: `Write ::video{url="${address}" title="…"}.` }
    : { fr: `Un lien : [les mots](${address}).`, en: `A link: [the words](${address}).` };
}

function toAll(names: string, fix: Translated): Readonly<Record<string, Translated>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, fix]));
}
