import type { Mark } from './mark.ts';

const WHAT = {
  fr: 'Marque d’un autre système, qui paraît telle quelle',
  en: 'Mark of another system, which appears as it is',
};

/** Marks of other systems and of word processors, and what they paste. */
export const FOREIGN_MARKS: readonly Mark[] = [
  {
    pattern:
      /\$(?=\S)(?=[^$\n]{0,200}?(?:[\\^{}]|_\w))[^$\n]{1,400}(?<=\S)\$|(?<![\w$])\$[A-Za-z]\$(?![\w$])/g,
    what: { fr: 'Formule qui paraît telle quelle', en: 'Formula that appears as it is' },
    fix: {
      fr: 'Mettre `maths: true` dans l’en-tête, ou écrire $$…$$.',
      en: 'Put `maths: true` in the front matter, or write $$…$$.',
    },
  },
  {
    pattern: /\\(?:begin|end|cite|emph|footnote|frac|item|label|ref|section|sqrt|sum|text\w\w)\{/g,
    what: { fr: 'LaTeX, qui paraît tel quel', en: 'LaTeX, which appears as it is' },
    fix: {
      fr: 'Une formule : $$…$$ ; le reste, en Markdown.',
      en: 'A formula: $$…$$; the rest, in Markdown.',
    },
  },
  {
    pattern: /^(?:={2,6} |={3,6})[^=\s][^\n]*|^= \p{Lu}[^\n]*|^h[1-6]\. \S[^\n]*|^\{\{\{[^{}\n]+\}\}\}/gmu,
    what: {
      fr: 'Intertitre d’un autre système, qui paraît tel quel',
      en: 'Heading of another system, which appears as it is',
    },
    fix: { fr: 'Écrire « ## », une espace, puis le titre.', en: 'Write “##”, a space, then the heading.' },
  },
  {
    pattern:
      /(?<!')'''(?=\S)[^'\n]{1,200}'''|^bq\. |^\{\|[^\n]*|^\.\. [\w-]+::[^\n]*|^(?:image|video|include)::[^\n]*|\[[^[\]\n]{0,200}->[^[\]\n]{0,200}|^-[*#] \S|^\(@\) |(?:^\| [^|\n]+(?:\n|$)){2,}|\{(?:\+\+|--|~~|>>|==)|\{[a-z-]+="[^"{}\n]*"\}|["”»]:(?=https?:\/)/gm,
    what: WHAT,
    fix: {
      fr: 'L’écrire en Markdown : **gras**, [mots](adresse), ![image](./pont.jpg), « > » devant une citation.',
      en: 'Write it in Markdown: **bold**, [words](address), ![picture](./bridge.jpg), “>” before a quotation.',
    },
  },
  {
    pattern:
      /【\d+†[^】\n]{0,80}】|:?contentReference\[[^\n]{0,80}?\]|\[oaicite:[^\]\n]{0,80}\]|\b(?:cite)?turn\d+(?:search|news|view)\d+/g,
    what: {
      fr: 'Renvoi d’un robot, qui paraît tel quel',
      en: 'Reference of a chatbot, which appears as it is',
    },
    fix: {
      fr: 'L’ôter, ou mettre à sa place un lien vers la source.',
      en: 'Remove it, or put a link to the source in its place.',
    },
  },
  {
    pattern:
      /Erreur ?! (?:Signet|Source|Référence|Liaison|Nous n’avons)[^\n.]*|Error! (?:Reference|Bookmark)[^\n.]*/g,
    what: {
      fr: 'Renvoi que le traitement de texte avait perdu',
      en: 'Reference that the word processor had lost',
    },
    fix: {
      fr: 'Mettre à sa place ce qu’il montrait, ou l’ôter.',
      en: 'Put what it pointed to in its place, or remove it.',
    },
  },
  {
    pattern:
      /[Ll]orem ipsum|\[(?:[àÀ] (?:compléter|vérifier|venir)|[Ii]nsérer|[Ii]nsert|[Vv]otre |[Yy]our )[^[\]\n]{0,200}\]|(?<![\w-])(?:TODO|FIXME|TKTK)(?![\w-])/g,
    what: { fr: 'Reste à écrire', en: 'Still to be written' },
    fix: {
      fr: 'Mettre votre texte à la place, ou l’ôter ; pour vous seul : %% à vérifier %%.',
      en: 'Put your text in its place, or remove it; for yourself alone: %% to be checked %%.',
    },
  },
  {
    pattern: /(?:^[^\t\n]+\t[^\n]*(?:\n|$)){2,}/gm,
    what: { fr: 'Tableau collé, que Markdown ne voit pas', en: 'Pasted table, which Markdown does not see' },
    fix: {
      fr: 'Une barre entre les colonnes, et sous les titres une ligne | --- | --- |.',
      en: 'A bar between the columns, and under the titles a line | --- | --- |.',
    },
  },
  {
    pattern: /(?<=\p{Ll})-\n(?=\p{Ll})/gu,
    what: {
      fr: 'Mot coupé en fin de ligne, qui paraît en deux',
      en: 'Word cut at the end of a line, which appears in two',
    },
    fix: { fr: 'Recoller le mot.', en: 'Join the word again.' },
  },
  {
    pattern: /[ﬀ-ﬆ]/g,
    what: {
      fr: 'Ligature d’un PDF, que la recherche ne voit pas',
      en: 'Ligature of a PDF, which the search does not see',
    },
    fix: { fr: 'Écrire les lettres : fi, fl, ff.', en: 'Write the letters: fi, fl, ff.' },
  },
  {
    pattern: /`+[^`\s]{0,20}/g,
    what: { fr: 'Accent grave qui paraît tel quel', en: 'Backtick that appears as it is' },
    fix: {
      fr: 'Une apostrophe : ’ ; du code : un accent grave de chaque côté.',
      en: 'An apostrophe: ’; code: a backtick on each side.',
    },
  },
  {
    pattern: /<!-(?!-)|<(?=(?:doc|img|emb)\d+[|>])/g,
    what: {
      fr: 'Balise mal écrite, qui paraît telle quelle',
      en: 'Tag badly written, which appears as it is',
    },
    fix: {
      fr: 'Un commentaire : <!-- … --> ; une image : ![ce qu’elle montre](./pont.jpg).',
      en: 'A comment: <!-- … -->; a picture: ![what it shows](./bridge.jpg).',
    },
  },
  {
    pattern: /\[\d{1,3}\](?=[ \t]+\p{Lu})(?<=^\[\d+\])/gmu,
    what: { fr: 'Note que Markdown ne voit pas', en: 'Note that Markdown does not see' },
    fix: {
      fr: 'Dans le texte : [^1] ; en bas : [^1]: le texte de la note.',
      en: 'In the text: [^1]; at the bottom: [^1]: the text of the note.',
    },
  },
  {
    pattern: /\$\{[\w.]+\}|\[[a-z]+_[a-z_]+\](?!\()|\[[a-z][\w-]* [a-z_]+=["'“”«][^[\]\n]{0,300}\](?!\()/g,
    what: {
      fr: 'Commande d’un autre système, qui paraît telle quelle',
      en: 'Command of another system, which appears as it is',
    },
    fix: {
      fr: 'La remplacer par du Markdown, ou la mettre entre accents graves.',
      en: 'Replace it by Markdown, or put it between backticks.',
    },
    rule: 'shortcode',
  },
  {
    pattern: /\^\[(?=[^[\]\n]{0,500}(?:\n|$))/g,
    what: { fr: 'Note dans la ligne qui n’est pas refermée', en: 'Inline note that is not closed' },
    fix: { fr: 'La refermer par ], sur la même ligne.', en: 'Close it with ], on the same line.' },
  },
];
