import { findAll, toShownText, type MarkdownRule } from '#markdown/markdown-text.ts';
import { FOREIGN_MARKS } from './foreign-marks.ts';
import type { Mark } from './mark.ts';
import { PASTED_TEXTS } from './pasted-texts.ts';

const ADDRESS = '(?:https?:|mailto:|www\\.|/|\\.{1,2}/|#)';
/** What precedes the first word of a line: marks of the blocks that hold it are hidden. */
const LEFT = '^[ \\t>\\0]*';
const OTHER_SYSTEM = {
  fr: 'Marque d’un autre système, qui paraît telle quelle',
  en: 'Mark of another system, which appears as it is',
};

/** Marks that Markdown does not see, so that readers do: each with what it was meant to be. */
const MARKS: readonly Mark[] = [
  {
    pattern:
      /\*\*[^*\n]+\*\*|(?<![\w\s])__(?!_)[^_\n]+__(?!\w)|(?<=^|\s)__ [^_\n]+ __(?!\w)|(?<=^|[\s(«])\*\*(?=[\p{L}«])/gmu,
    what: { fr: 'Gras que Markdown ne voit pas', en: 'Bold that Markdown does not see' },
    fix: {
      fr: 'Pas d’espace entre les étoiles et les mots ; une ponctuation, et non une lettre, à côté : **mot**.',
      en: 'No space between the asterisks and the words; punctuation beside them, and not a letter: **word**.',
    },
  },
  {
    pattern: new RegExp(
      `\\]\\(\\s*(?:<|${ADDRESS})|(?<!\\[[\\d…. ]{1,4})\\] \\(${ADDRESS}|\\([^()\\n]+\\)\\[${ADDRESS}`,
      'g',
    ),
    what: { fr: 'Lien que Markdown ne voit pas', en: 'Link that Markdown does not see' },
    fix: {
      fr: 'Écrire [les mots](https://adresse), sans espace entre ] et (, et le refermer ; un lien n’en contient pas d’autre.',
      en: 'Write [the words](https://address), without a space between ] and (, and close it; a link holds no other.',
    },
  },
  {
    pattern: new RegExp(`(?:${LEFT}\\|[^\\n]*\\|[ \\t]*(?:\\n|$)){2,}`, 'gm'),
    what: { fr: 'Tableau que Markdown ne voit pas', en: 'Table that Markdown does not see' },
    fix: {
      fr: 'Sous la ligne des titres, une ligne | --- | --- |, d’autant de colonnes.',
      en: 'Under the line of the titles, a line | --- | --- | with as many columns.',
    },
  },
  {
    pattern: new RegExp(
      `(?:${LEFT}(?:(?:[-+*]|[–—][ \\u00a0\\u202f]?|[→⇒➜✓✔✗✘☐☑✅👉▶] ?|\\d{1,3} ?[-–.)][ \\u00a0]*)(?=[\\p{L}«])|\\(?[a-z]\\) )[^\\n]*(?<!\u2028)(?:\\n|$)){2,}`,
      'gmu',
    ),
    what: {
      fr: 'Lignes qui se suivront dans un même paragraphe',
      en: 'Lines that will run on in one paragraph',
    },
    fix: {
      fr: 'Une liste : « - » ou « 1. », puis une espace ; un dialogue : une ligne vide entre les répliques.',
      en: 'A list: “-” or “1.”, then a space; a dialogue: an empty line between what is said.',
    },
  },
  {
    pattern: /(?<=^[ \t]*\n|(?<![^]))#\p{L}[^\n]*(?<![.!?…»])(?=\n[ \t]*$|(?![^]))|^#{7,} [^\n]*/gmu,
    what: {
      fr: 'Intertitre ou mot-dièse, qui paraît tel quel',
      en: 'Heading or hashtag, which appears as it is',
    },
    fix: {
      fr: 'Un intertitre : « ## Titre », une espace après les dièses ; un thème : le champ `tags`.',
      en: 'A heading: “## Heading”, with a space after the number signs; a topic: the field `tags`.',
    },
  },
  {
    pattern: new RegExp(`${LEFT}\\[[ xX]?\\] ?(?=\\p{L})`, 'gmu'),
    what: { fr: 'Case à cocher que Markdown ne voit pas', en: 'Tick box that Markdown does not see' },
    fix: {
      fr: 'Écrire « - [ ] » ou « - [x] », puis une espace.',
      en: 'Write “- [ ]” or “- [x]”, then a space.',
    },
  },
  {
    pattern: /(?<=\S[^\n]*\n):(?=\p{L})(?![\w+-]+:)/gu,
    what: { fr: 'Définition que Markdown ne voit pas', en: 'Definition that Markdown does not see' },
    fix: {
      fr: 'Une espace après les deux-points : « : la définition ».',
      en: 'A space after the colon: “: the definition”.',
    },
  },
  {
    pattern: /(?<=^|\s)==(?=\p{L})(?![^]{0,1000}==)/gmu,
    what: { fr: 'Surlignage qui n’est pas refermé', en: 'Highlight that is not closed' },
    fix: {
      fr: 'Le refermer par ==, dans le même paragraphe.',
      en: 'Close it with ==, in the same paragraph.',
    },
  },
  {
    pattern: /\{:[^{}\n]*\}|\{[.#][\w-]+[^{}\n]*\}|\{(?:width|height|target|rel|class|align)=[^{}\n]*\}/g,
    what: {
      fr: 'Attributs d’un autre système, qui paraissent tels quels',
      en: 'Attributes of another system, which appear as they are',
    },
    fix: {
      fr: 'Les ôter : seul un intertitre a une ancre ({#ancre}), et :lang[mots]{en} une langue.',
      en: 'Remove them: only a heading has an anchor ({#anchor}), and :lang[words]{fr} a language.',
    },
  },
  {
    pattern:
      /^\*\[[^\]\n]+\]:|(?<!\w)\+\+(?=\S)[^+\n]+(?<=\S)\+\+(?!\w)|(?<=^|\s)\|\|(?=\S)[^|\n]+(?<=\S)\|\|(?=\W|$)|\^[\p{L}\d]{1,20}\^/gmu,
    what: OTHER_SYSTEM,
    fix: {
      fr: 'Un exposant : <sup>2</sup> ; un sigle : <abbr title="…">HTML</abbr> ; le reste, en toutes lettres.',
      en: 'A superscript: <sup>2</sup>; an abbreviation: <abbr title="…">HTML</abbr>; the rest, in full.',
    },
  },
  {
    pattern: new RegExp(`${LEFT}(?:!!!|\\?\\?\\?\\+?|///) ?\\w[^\\n]*`, 'gm'),
    what: OTHER_SYSTEM,
    fix: {
      fr: 'Écrire :::encadre{title="…"}, le texte, puis :::.',
      en: 'Write :::box{title="…"}, the text, then :::.',
    },
  },
  {
    pattern: /(?<=\s)\^[A-Za-z\d-]+(?=[ \t]*$)|^[\p{L}\d_-]+:: \S[^\n]*|\[[\p{L}\d_-]+:: [^\]\n]*\]/gmu,
    what: OTHER_SYSTEM,
    fix: {
      fr: 'L’ôter : les champs sont dans l’en-tête, et l’on renvoie à un intertitre ([[nom#Intertitre]]).',
      en: 'Remove it: fields belong in the front matter, and links lead to a heading ([[name#Heading]]).',
    },
  },
  {
    pattern:
      /\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}|<%[^<\n]*%>|\[([a-z][\w-]*)(?:[ =][^\]\n]{0,300})?\][^\n]{0,500}?\[\/\1\]|\[\/?(?:gallery|caption|embed|youtube|vimeo|video|audio|playlist|contact-form-7|vc_[a-z_]+)(?:\s[^\]\n]{0,300})?\](?!\()|\[TOC\](?!\()/gi,
    what: {
      fr: 'Commande d’un autre système, qui paraît telle quelle',
      en: 'Command of another system, which appears as it is',
    },
    fix: {
      fr: 'La remplacer par du Markdown (image, lien, ::video{url="…" title="…"}), ou la mettre entre accents graves.',
      en: 'Replace it by Markdown (picture, link, ::video{url="…" title="…"}), or put it between backticks.',
    },
    rule: 'shortcode',
  },
  {
    pattern: /(?<![\w:]):(?!https?:)(?:[+-]1|[a-z][a-z\d_+-]*[a-z\d]):(?![\w:])/g,
    what: { fr: 'Code d’emoji, qui paraît tel quel', en: 'Code of an emoji, which appears as it is' },
    fix: { fr: 'Coller le signe lui-même (👍).', en: 'Paste the character itself (👍).' },
    rule: 'emoji-code',
  },
  {
    pattern: /&amp;(?=[a-z]{2,8};|#\d{2,5};)[^;\n]+;/gi,
    what: {
      fr: 'Signe codé deux fois, qui paraît tel quel',
      en: 'Character encoded twice, which appears as it is',
    },
    fix: {
      fr: 'Écrire le signe lui-même : &, «, ’, une espace.',
      en: 'Write the character itself: &, “, ’, a space.',
    },
  },
];

const ALL_MARKS = [...MARKS, ...FOREIGN_MARKS, ...PASTED_TEXTS];

/** Marks of Markdown, or of other systems, that the page would show. */
export const checkShownMarks: MarkdownRule = function* (text) {
  const shown = toShownText(text);
  const named = new Set<number>();
  for (const { pattern, what, fix, ...rule } of ALL_MARKS)
    for (const { 0: found, index } of findAll(shown, pattern)) {
      const first = found.search(/[^\s>\0]/);
      if (named.has(index + first)) continue;
      named.add(index + first);
      const written = text.source.slice(index + first, index + found.length).split('\n')[0] ?? '';
      yield {
        ...text.placeAt(index + first),
        rule: 'shown-mark',
        message: { fr: `${what.fr} : \`${written.trim()}\`.`, en: `${what.en}: \`${written.trim()}\`.` },
        fix,
        severity: 'warning',
        ...rule,
      };
    }
};
