import { dashSpaces } from '#markdown/typography/dash-spaces.ts';
import { LINE_BREAK, NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(dashSpaces, {
  sets: {
    'holds the dash of a dialogue to its first word': [
      ['— Bonjour', `—${NBSP}Bonjour`],
      ['– Bonjour', `–${NBSP}Bonjour`],
      ['—Bonjour', `—${NBSP}Bonjour`],
      ['  — Bonjour', `  —${NBSP}Bonjour`],
      [`— Bonjour${LINE_BREAK}— Bonsoir`, `—${NBSP}Bonjour${LINE_BREAK}—${NBSP}Bonsoir`],
      [`—${OBJECT}`, `—${NBSP}${OBJECT}`],
      ['— « Oui »', `—${NBSP}«${NNBSP}Oui${NNBSP}»`],
      ['« — Bonjour »', `«${NNBSP}—${NBSP}Bonjour${NNBSP}»`],
    ],
    'holds the dashes of an incise to it': [
      ['mot — incise — suite', `mot —${NBSP}incise${NBSP}— suite`],
      ['mot – incise – suite', `mot –${NBSP}incise${NBSP}– suite`],
      ['a — b — c — d — e', `a —${NBSP}b${NBSP}— c —${NBSP}d${NBSP}— e`],
      ['mot — incise —, suite', `mot —${NBSP}incise${NBSP}—, suite`],
      ['mot — M. Dupont — suite', `mot —${NBSP}M.${NBSP}Dupont${NBSP}— suite`],
      ['mot — quoi ! — suite', `mot —${NBSP}quoi${NNBSP}!${NBSP}— suite`],
      ['mot\n— incise\n— suite', `mot\n—${NBSP}incise${NBSP}— suite`],
    ],
    'holds a lone dash to what follows it': [
      ['mot — fin.', `mot —${NBSP}fin.`],
      ['mot — fin. Autre — fin.', `mot —${NBSP}fin. Autre —${NBSP}fin.`],
      ['mot — fin ! Autre — fin.', `mot —${NBSP}fin${NNBSP}! Autre —${NBSP}fin.`],
      ['« mot — fin. » Autre — fin.', `«${NNBSP}mot —${NBSP}fin.${NNBSP}» Autre —${NBSP}fin.`],
    ],
    'starts an answer at a dash after the end of a sentence': [
      ['— Oui, dit-il. — Non.', `—${NBSP}Oui, dit-il. —${NBSP}Non.`],
      ['Il part — enfin. — Non.', `Il part —${NBSP}enfin. —${NBSP}Non.`],
      ['— Oui ? — Non.', `—${NBSP}Oui${NNBSP}? —${NBSP}Non.`],
    ],
    'holds a last dash to the word before it': [['Je voulais —', `Je voulais${NBSP}—`]],
  },
  leaves: {
    'does not touch dashes between words': ['aller—retour', 'mot— suite', 'mot —suite', 'Paris–Lyon'],
    'does not touch dashes between numbers': ['10–12', '10 – 12', '1990 — 1995'],
    'does not touch minus signs, rows of dashes and dashes on their own': [
      '–5',
      '——',
      '— —',
      '—',
      'mot —— mot',
    ],
  },
});
