import type { Mark } from './mark.ts';

const WHAT = 'Marque d’un autre système, qui paraît telle quelle';

/** Marks of other systems and of word processors, and what they paste. */
export const FOREIGN_MARKS: readonly Mark[] = [
  {
    pattern:
      /\$(?=\S)(?=[^$\n]{0,200}?(?:[\\^{}]|_\w))[^$\n]{1,400}(?<=\S)\$|(?<![\w$])\$[A-Za-z]\$(?![\w$])/g,
    what: 'Formule qui paraît telle quelle',
    fix: 'Mettre `maths: true` dans l’en-tête, ou écrire $$…$$.',
  },
  {
    pattern: /\\(?:begin|end|cite|emph|footnote|frac|item|label|ref|section|sqrt|sum|text\w\w)\{/g,
    what: 'LaTeX, qui paraît tel quel',
    fix: 'Une formule : $$…$$ ; le reste, en Markdown.',
  },
  {
    pattern: /^={2,6} ?[^=\s][^\n]*|^= \p{Lu}[^\n]*|^h[1-6]\. \S[^\n]*|^\{\{\{[^{}\n]+\}\}\}/gmu,
    what: 'Intertitre d’un autre système, qui paraît tel quel',
    fix: 'Écrire « ## », une espace, puis le titre.',
  },
  {
    pattern:
      /(?<!')'''(?=\S)[^'\n]{1,200}'''|^bq\. |^\{\|[^\n]*|^\.\. [\w-]+::[^\n]*|^(?:image|video|include)::[^\n]*|\[[^[\]\n]{0,200}->[^[\]\n]{0,200}|^-[*#] \S|^\(@\) |(?:^\| [^|\n]+(?:\n|$)){2,}|\{(?:\+\+|--|~~|>>|==)|\{[a-z-]+="[^"{}\n]*"\}|["”»]:(?=https?:\/)/gm,
    what: WHAT,
    fix: 'L’écrire en Markdown : **gras**, [mots](adresse), ![image](./pont.jpg), « > » devant une citation.',
  },
  {
    pattern:
      /【\d+†[^】\n]{0,80}】|:?contentReference\[[^\n]{0,80}?\]|\[oaicite:[^\]\n]{0,80}\]|\b(?:cite)?turn\d+(?:search|news|view)\d+/g,
    what: 'Renvoi d’un robot, qui paraît tel quel',
    fix: 'L’ôter, ou mettre à sa place un lien vers la source.',
  },
  {
    pattern:
      /Erreur ?! (?:Signet|Source|Référence|Liaison|Nous n’avons)[^\n.]*|Error! (?:Reference|Bookmark)[^\n.]*/g,
    what: 'Renvoi que le traitement de texte avait perdu',
    fix: 'Mettre à sa place ce qu’il montrait, ou l’ôter.',
  },
  {
    pattern:
      /[Ll]orem ipsum|\[(?:[àÀ] (?:compléter|vérifier|venir)|[Ii]nsérer|[Ii]nsert|[Vv]otre |[Yy]our )[^[\]\n]{0,200}\]|(?<![\w-])(?:TODO|FIXME|TKTK)(?![\w-])/g,
    what: 'Reste à écrire',
    fix: 'Mettre votre texte à la place, ou l’ôter ; pour vous seul : %% à vérifier %%.',
  },
  {
    pattern: /(?:^[^\t\n]+\t[^\n]*(?:\n|$)){2,}/gm,
    what: 'Tableau collé, que Markdown ne voit pas',
    fix: 'Une barre entre les colonnes, et sous les titres une ligne | --- | --- |.',
  },
  {
    pattern: /(?<=\p{Ll})-\n(?=\p{Ll})/gu,
    what: 'Mot coupé en fin de ligne, qui paraît en deux',
    fix: 'Recoller le mot.',
  },
  {
    pattern: /[ﬀ-ﬆ]/g,
    what: 'Ligature d’un PDF, que la recherche ne voit pas',
    fix: 'Écrire les lettres : fi, fl, ff.',
  },
  {
    pattern: /`+[^`\s]{0,20}/g,
    what: 'Accent grave qui paraît tel quel',
    fix: 'Une apostrophe : ’ ; du code : un accent grave de chaque côté.',
  },
  {
    pattern: /<!-(?!-)|<(?=(?:doc|img|emb)\d+[|>])/g,
    what: 'Balise mal écrite, qui paraît telle quelle',
    fix: 'Un commentaire : <!-- … --> ; une image : ![ce qu’elle montre](./pont.jpg).',
  },
  {
    pattern: /\[\d{1,3}\](?=[ \t]+\p{Lu})(?<=^\[\d+\])/gmu,
    what: 'Note que Markdown ne voit pas',
    fix: 'Dans le texte : [^1] ; en bas : [^1]: le texte de la note.',
  },
  {
    pattern: /\$\{[\w.]+\}|\[[a-z]+_[a-z_]+\](?!\()|\[[a-z][\w-]* [a-z_]+=["'“”«][^[\]\n]{0,300}\](?!\()/g,
    what: 'Commande d’un autre système, qui paraît telle quelle',
    fix: 'La remplacer par du Markdown, ou la mettre entre accents graves.',
    rule: 'shortcode',
  },
  {
    pattern: /\^\[(?=[^[\]\n]{0,500}(?:\n|$))/g,
    what: 'Note dans la ligne qui n’est pas refermée',
    fix: 'La refermer par ], sur la même ligne.',
  },
];
