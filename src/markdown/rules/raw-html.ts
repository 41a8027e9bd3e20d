import { isVideoAddress, toPageAddress } from '#html/video-addresses.ts';
import { isKept, listTags, type HtmlTag } from '#markdown/html-tags.ts';
import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { isStripped, RUNNING_ATTRIBUTES } from '#markdown/safe-html.ts';

const HANDLER = new RegExp(`<[a-z][^<>]*?[\\s"'/](${RUNNING_ATTRIBUTES})\\s*=`, 'gi');
const MODELS = 'L’écrire en Markdown, ou l’ôter.';
const STYLE = 'L’ôter : l’apparence vient du site.';
const FIELD = 'Un lien vers le formulaire : [les mots](https://…).';
const CODE = 'L’ôter : aucune page n’exécute ce que contient un texte.';
/** Of which the page shows nothing, and loses nothing. */
const NEUTRAL =
  /^(?:address|article|bdi|bdo|body|col|colgroup|data|dfn|footer|head|header|hgroup|html|main|nav|nobr|wbr)$/;
/** Elements of HTML that the page does not keep, and what to write instead. */
const FIXES: Readonly<Record<string, string>> = {
  ...toAll(
    'area acronym applet canvas datalist dialog dir fieldset label legend map menu meter noframes',
    MODELS,
  ),
  ...toAll('optgroup option output param plaintext progress slot track xmp', MODELS),
  ...toAll('basefont big blink center font link marquee style', STYLE),
  ...toAll('button form input select textarea', FIELD),
  ...toAll('base frame frameset meta noscript script template title', CODE),
  aside: 'Écrire :::encadre{title="…"} sur une ligne, le texte, puis ::: sur une autre.',
  audio: 'Un lien vers le fichier : [écouter](https://…).',
  math: 'L’écrire en LaTeX : $$…$$.',
  svg: 'L’enregistrer dans un fichier .svg à côté du texte, et l’insérer comme une image.',
  ...toAll('embed iframe object video', 'Écrire ::video{url="https://…" title="…"}, ou un lien.'),
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
      message: `Attribut retiré de la page : \`${groups[1] ?? ''}\`.`,
      fix: CODE,
      severity: 'warning',
    };
};

function toWords(tag: HtmlTag): { readonly message: string; readonly fix: string } {
  const fix = Object.hasOwn(FIXES, tag.name) ? FIXES[tag.name] : undefined;
  if (fix === undefined)
    return {
      message: `Balise inconnue, que la page ne montre pas : \`${tag.words}\`.`,
      fix: tag.name.includes(':')
        ? 'L’ôter : elle vient d’un traitement de texte.'
        : `Des mots entre chevrons : \\${tag.words} ; sinon, l’ôter.`,
    };
  const lost = isStripped(tag.name) ? ', avec ce qu’elle contient' : '';
  return { message: `Balise retirée de la page${lost} : \`${tag.words}\`.`, fix: toEmbedFix(tag) ?? fix };
}

/** With the address of what a player or a frame shows. */
function toEmbedFix({ name, attributes }: HtmlTag): string | undefined {
  const [, , src = ''] = /\s(?:src|data)\s*=\s*(["']?)((?:https?:)?\/\/[^\s"'<>]+)\1/i.exec(attributes) ?? [];
  if (src === '' || !/^(?:embed|iframe|object)$/.test(name)) return undefined;
  const address = toPageAddress(src.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  return isVideoAddress(address)
    ? `Écrire ::video{url="${address}" title="…"}.`
    : `Un lien : [les mots](${address}).`;
}

function toAll(names: string, fix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, fix]));
}
