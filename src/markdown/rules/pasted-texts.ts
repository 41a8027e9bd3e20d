import type { Mark } from './mark.ts';

const OTHER_SYSTEM = {
  fr: 'Marque d’un autre système, qui paraît telle quelle',
  en: 'Mark of another system, which appears as it is',
};
const PLAIN = { fr: 'L’écrire en Markdown, ou l’ôter.', en: 'Write it in Markdown, or remove it.' };
const TO_WRITE = { fr: 'Reste à écrire', en: 'Still to be written' };
const OWN_WORDS = {
  fr: 'Mettre votre texte à la place, ou l’ôter ; pour vous seul : %% à vérifier %%.',
  en: 'Put your text in its place, or remove it; for yourself alone: %% to be checked %%.',
};

/** What whole texts bring with them from word processors, models of letters, chatbots and other writers’ tools. */
export const PASTED_TEXTS: readonly Mark[] = [
  {
    pattern: /<\/?[a-z][a-z\d]{0,9}:[a-z][^<>\n]{0,300}>/gi,
    what: {
      fr: 'Balise d’un traitement de texte, qui paraît telle quelle',
      en: 'Tag of a word processor, which appears as it is',
    },
    fix: { fr: 'L’ôter.', en: 'Remove it.' },
  },
  {
    pattern: /^[\u00a0\u2002\u2003\u3000]+(?=[\p{L}«])/gmu,
    what: { fr: 'Retrait fait d’espaces, qui paraît', en: 'Indent made of spaces, which appears' },
    fix: {
      fr: 'Ôter ces espaces : l’apparence vient du site.',
      en: 'Remove these spaces: the look comes from the site.',
    },
  },
  {
    pattern: /(?:\{|\\\{)\\rtf\d|^\s*[{[]\s*"[\w-]+"\s*[:,][^\n]*/g,
    what: {
      fr: 'Fichier d’un programme, qui paraît tel quel',
      en: 'File of a program, which appears as it is',
    },
    fix: {
      fr: 'Ouvrir le document dans son programme, et en copier le texte.',
      en: 'Open the document in its program, and copy its text.',
    },
  },
  {
    pattern: /^\s*% \S[^\n]*|^\s*(?:\p{Lu}[\p{L} ]{1,30}:[ \t][^\n]*(?:\n|$)){2,}/gu,
    what: {
      fr: 'Champs d’un autre système, qui paraissent tels quels',
      en: 'Fields of another system, which appear as they are',
    },
    fix: {
      fr: 'Les mettre dans l’en-tête (title, authors, date, tags), ou les ôter.',
      en: 'Put them in the front matter (title, authors, date, tags), or remove them.',
    },
  },
  {
    pattern:
      /\[(?:[^[\]\n]{0,80}[ ;])?-?@[\p{L}\d_][\p{L}\d_:.-]*[^[\]\n]{0,200}\]|(?<![\p{L}\d])@[\p{L}_]{1,40}\d{4}[a-z]? \[[^[\]\n]{0,100}\]|\(\([\w-]{6,40}\)\)/gu,
    what: {
      fr: 'Référence d’un autre système, qui paraît telle quelle',
      en: 'Reference of another system, which appears as it is',
    },
    fix: {
      fr: 'Une note ([^1]), ou le champ `sources` de l’en-tête.',
      en: 'A note ([^1]), or the field `sources` of the front matter.',
    },
  },
  {
    pattern:
      /\\(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|[hv]space|text[a-z]{2}|today|LaTeX)(?![a-z])|\$\0+\$/g,
    what: { fr: 'LaTeX, qui paraît tel quel', en: 'LaTeX, which appears as it is' },
    fix: {
      fr: 'Une formule : $$…$$ ; le reste, en Markdown.',
      en: 'A formula: $$…$$; the rest, in Markdown.',
    },
  },
  {
    pattern:
      /^~ (?=\S)[^\n]*|\^[-+−]\d{1,3}\^|^\0*#\+[A-Za-z_]+[^\n]*|^[\0 ]*\*{2,6} (?=\S)[^\n]*|\blink:[^\s[\]]+\[[^\]\n]{0,200}\]|^\[(?:source|quote|verse|NOTE|TIP|WARNING|IMPORTANT|CAUTION)\b[^\]\n]{0,100}\]$|(?<![\w!])![^\s!()[\]]{1,200}\.(?:png|jpe?g|gif|svg|webp)!|^[\0 ]+[\p{L}\d_-]+:: \S[^\n]*|(?<=^|\s)#\p{L}[\p{L}\d_-]*\/[\p{L}\d_/-]+|(?<!\$)\{(?:code|panel|quote|noformat|info|note|tip|warning|toc|color)(?::[^{}\n]{0,200})?\}/gmu,
    what: OTHER_SYSTEM,
    fix: PLAIN,
  },
  {
    pattern:
      /(?<![{$\\\w}])\{\p{L}[^{},=\n]{1,60}\}(?!\})|%[A-Z_]{3,30}%|\*\|[A-Z_]{2,30}\|\*|@@\w{2,30}@@|<<\p{L}[^<>\n]{1,40}>>|\[(?:\p{Lu}{2,}(?:[ ’'-]\p{Lu}{2,}){1,6}|[Pp]rénoms?|Nom|Ville|Date|Lieu|Adresse|Téléphone|Entreprise|Société|Montant|Titre|Name|Company|City)\](?![([:])/gu,
    what: TO_WRITE,
    fix: OWN_WORDS,
  },
  {
    pattern:
      /\((?:[àÀ] (?:compléter|vérifier|confirmer|reprendre)|[Ii]nsérer )[^()\n]{0,100}\)|\b[ÀA] (?:COMPLÉTER|COMPLETER|DÉFINIR|VÉRIFIER)|\bTBD\b|_{5,}|\b20XX\b|\bX{2,5}[ \u00a0\u202f]?(?:%|€|k€|M€|euros?\b)|\bX{4,}\b|\bXX\/XX/g,
    what: TO_WRITE,
    fix: OWN_WORDS,
  },
  {
    pattern: /\.{6,}[ \t]*\d{1,4}[ \t]*$|\.{8,}|…{4,}/gm,
    what: { fr: 'Points de conduite, qui paraissent', en: 'Dot leaders, which appear' },
    fix: {
      fr: 'Ôter la table des matières collée : la page fait la sienne ; un blanc : l’écrire.',
      en: 'Remove the pasted table of contents: the page makes its own; a blank: fill it.',
    },
  },
  {
    pattern:
      /\[citation:\d+\]|^\s*(?:Bien sûr|Certainement|Absolument|Avec plaisir|Parfait)[ \u00a0\u202f]?! Voici [^\n]*|(?:Souhaitez-vous|Voulez-vous|Veux-tu|Souhaites-tu) que je [^\n?]{1,200}\?(?=\s*$)|En tant (?:que modèle de langage|qu[’']IA\b|qu[’']intelligence artificielle)[^\n.]*|As an AI (?:language )?model[^\n.]*/g,
    what: { fr: 'Phrase d’un robot, qui paraît', en: 'Sentence of a chatbot, which appears' },
    fix: { fr: 'L’ôter.', en: 'Remove it.' },
  },
  {
    pattern: /=(?:C3=[89AB]|E2=80=[89AB])[\dA-F](?<!https?:\/\/\S{0,300})|\\u[\da-f]{4}/gi,
    what: { fr: 'Accents codés, qui paraissent tels quels', en: 'Encoded accents, which appear as they are' },
    fix: {
      fr: 'Copier le texte de nouveau, d’où il s’affiche bien.',
      en: 'Copy the text again, from where it reads well.',
    },
  },
];
