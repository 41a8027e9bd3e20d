import { guillemetSpaces } from '#markdown/typography/guillemet-spaces.ts';
import { LINE_BREAK, NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(guillemetSpaces, {
  sets: {
    'makes the spaces inside guillemets narrow and no-break': [
      ['« mot »', `«${NNBSP}mot${NNBSP}»`],
      [`«${NBSP}mot${NBSP}»`, `«${NNBSP}mot${NNBSP}»`],
      ['«\nmot\n»', `«${NNBSP}mot${NNBSP}»`],
      ['«  mot  »', `«${NNBSP}mot${NNBSP}»`],
      ['«\u2009mot\u2009»', `«${NNBSP}mot${NNBSP}»`],
    ],
    'adds the spaces inside guillemets': [
      ['«mot»', `«${NNBSP}mot${NNBSP}»`],
      ['un «mot», un «autre»', `un «${NNBSP}mot${NNBSP}», un «${NNBSP}autre${NNBSP}»`],
      [`«${OBJECT}»`, `«${NNBSP}${OBJECT}${NNBSP}»`],
      ['«Oui!»', `«${NNBSP}Oui${NNBSP}!${NNBSP}»`],
      ['«É»', `«${NNBSP}É${NNBSP}»`],
      ['(«mot»)', `(«${NNBSP}mot${NNBSP}»)`],
    ],
    'sets a guillemet on its own': [
      ['« Premier paragraphe', `«${NNBSP}Premier paragraphe`],
      ['Dernier paragraphe. »', `Dernier paragraphe.${NNBSP}»`],
    ],
  },
  leaves: {
    'does not touch empty guillemets': ['«»', '« »'],
    'does not touch a guillemet that opens at the end or closes at the start': [
      'mot «',
      '» mot',
      `mot «${LINE_BREAK}mot`,
      `mot${LINE_BREAK}» mot`,
    ],
    'does not touch the spaces outside': [
      `un  «${NNBSP}mot${NNBSP}»  ici`,
      `«${NNBSP}mot${NNBSP}», «${NNBSP}mot${NNBSP}».`,
    ],
    'does not touch single guillemets': ['‹mot›', '‹ mot ›'],
  },
});
