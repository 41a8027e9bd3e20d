import { toShownText, type MarkdownRule } from '#markdown/markdown-text.ts';
import { FOREIGN_MARKS } from './foreign-marks.ts';
import type { Mark } from './mark.ts';

const ADDRESS = '(?:https?:|mailto:|www\\.|/|\\.{1,2}/|#)';
/** What precedes the first word of a line: marks of the blocks that hold it are hidden. */
const LEFT = '^[ \\t>\\0]*';
const OTHER_SYSTEM = 'Marque d’un autre système, qui paraît telle quelle';

/** Marks that Markdown does not see, so that readers do: each with what it was meant to be. */
const MARKS: readonly Mark[] = [
  {
    pattern:
      /\*\*[^*\n]+\*\*|(?<![\w\s])__(?!_)[^_\n]+__(?!\w)|(?<=^|\s)__ [^_\n]+ __(?!\w)|(?<=^|[\s(«])\*\*(?=[\p{L}«])/gmu,
    what: 'Gras que Markdown ne voit pas',
    fix: 'Pas d’espace entre les étoiles et les mots ; une ponctuation, et non une lettre, à côté : **mot**.',
  },
  {
    pattern: new RegExp(
      `\\]\\(\\s*(?:<|${ADDRESS})|(?<!\\[[\\d…. ]{1,4})\\] \\(${ADDRESS}|\\([^()\\n]+\\)\\[${ADDRESS}`,
      'g',
    ),
    what: 'Lien que Markdown ne voit pas',
    fix: 'Écrire [les mots](https://adresse), sans espace entre ] et (, et le refermer ; un lien n’en contient pas d’autre.',
  },
  {
    pattern: new RegExp(`(?:${LEFT}\\|[^\\n]*\\|[ \\t]*(?:\\n|$)){2,}`, 'gm'),
    what: 'Tableau que Markdown ne voit pas',
    fix: 'Sous la ligne des titres, une ligne | --- | --- |, d’autant de colonnes.',
  },
  {
    pattern: new RegExp(
      `(?:${LEFT}(?:(?:[-+*]|[–—][ \\u00a0\\u202f]?|[→⇒➜✓✔✗✘☐☑✅👉▶] ?|\\d{1,3} ?[-–.)][ \\u00a0]*)(?=[\\p{L}«])|\\(?[a-z]\\) )[^\\n]*(?<!\u2028)(?:\\n|$)){2,}`,
      'gmu',
    ),
    what: 'Lignes qui se suivront dans un même paragraphe',
    fix: 'Une liste : « - » ou « 1. », puis une espace ; un dialogue : une ligne vide entre les répliques.',
  },
  {
    pattern: /(?<=^[ \t]*\n|(?<![^]))#\p{L}[^\n]*(?<![.!?…»])(?=\n[ \t]*$|(?![^]))|^#{7,} [^\n]*/gmu,
    what: 'Intertitre ou mot-dièse, qui paraît tel quel',
    fix: 'Un intertitre : « ## Titre », une espace après les dièses ; un thème : le champ `tags`.',
  },
  {
    pattern: new RegExp(`${LEFT}\\[[ xX]?\\] ?(?=\\p{L})`, 'gmu'),
    what: 'Case à cocher que Markdown ne voit pas',
    fix: 'Écrire « - [ ] » ou « - [x] », puis une espace.',
  },
  {
    pattern: /(?<=\S[^\n]*\n):(?=\p{L})(?![\w+-]+:)/gu,
    what: 'Définition que Markdown ne voit pas',
    fix: 'Une espace après les deux-points : « : la définition ».',
  },
  {
    pattern: /(?<=^|\s)==(?=\p{L})(?![^]{0,1000}==)/gmu,
    what: 'Surlignage qui n’est pas refermé',
    fix: 'Le refermer par ==, dans le même paragraphe.',
  },
  {
    pattern: /\{:[^{}\n]*\}|\{[.#][\w-]+[^{}\n]*\}|\{(?:width|height|target|rel|class|align)=[^{}\n]*\}/g,
    what: 'Attributs d’un autre système, qui paraissent tels quels',
    fix: 'Les ôter : seul un intertitre a une ancre ({#ancre}), et :lang[mots]{en} une langue.',
  },
  {
    pattern:
      /^\*\[[^\]\n]+\]:|(?<!\w)\+\+(?=\S)[^+\n]+(?<=\S)\+\+(?!\w)|(?<=^|\s)\|\|(?=\S)[^|\n]+(?<=\S)\|\|(?=\W|$)|\^[\p{L}\d]{1,20}\^/gmu,
    what: OTHER_SYSTEM,
    fix: 'Un exposant : <sup>2</sup> ; un sigle : <abbr title="…">HTML</abbr> ; le reste, en toutes lettres.',
  },
  {
    pattern: new RegExp(`${LEFT}(?:!!!|\\?\\?\\?\\+?|///) ?\\w[^\\n]*`, 'gm'),
    what: OTHER_SYSTEM,
    fix: 'Écrire :::encadre{title="…"}, le texte, puis :::.',
  },
  {
    pattern: /(?<=\s)\^[A-Za-z\d-]+(?=[ \t]*$)|^[\p{L}\d_-]+:: \S[^\n]*|\[[\p{L}\d_-]+:: [^\]\n]*\]/gmu,
    what: OTHER_SYSTEM,
    fix: 'L’ôter : les champs sont dans l’en-tête, et l’on renvoie à un intertitre ([[nom#Intertitre]]).',
  },
  {
    pattern:
      /\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}|<%[^<\n]*%>|\[([a-z][\w-]*)(?:[ =][^\]\n]{0,300})?\][^\n]{0,500}?\[\/\1\]|\[\/?(?:gallery|caption|embed|youtube|vimeo|video|audio|playlist|contact-form-7|vc_[a-z_]+)(?:\s[^\]\n]{0,300})?\](?!\()|\[TOC\](?!\()/gi,
    what: 'Commande d’un autre système, qui paraît telle quelle',
    fix: 'La remplacer par du Markdown (image, lien, ::video{url="…" title="…"}), ou la mettre entre accents graves.',
    rule: 'shortcode',
  },
  {
    pattern: /(?<![\w:]):(?!https?:)(?:[+-]1|[a-z][a-z\d_+-]*[a-z\d]):(?![\w:])/g,
    what: 'Code d’emoji, qui paraît tel quel',
    fix: 'Coller le signe lui-même (👍).',
    rule: 'emoji-code',
  },
  {
    pattern: /&amp;(?=[a-z]{2,8};|#\d{2,5};)[^;\n]+;/gi,
    what: 'Signe codé deux fois, qui paraît tel quel',
    fix: 'Écrire le signe lui-même : &, «, ’, une espace.',
  },
];

/** Marks of Markdown, or of other systems, that the page would show. */
export const checkShownMarks: MarkdownRule = function* (text) {
  const shown = toShownText(text);
  const named = new Set<number>();
  for (const { pattern, what, fix, ...rule } of [...MARKS, ...FOREIGN_MARKS])
    for (const { 0: found, index } of shown.matchAll(pattern)) {
      const first = found.search(/[^\s>\0]/);
      if (named.has(index + first)) continue;
      named.add(index + first);
      const written = text.source.slice(index + first, index + found.length).split('\n')[0] ?? '';
      yield {
        ...text.placeAt(index + first),
        rule: 'shown-mark',
        message: `${what} : \`${written.trim()}\`.`,
        fix,
        severity: 'warning',
        ...rule,
      };
    }
};
