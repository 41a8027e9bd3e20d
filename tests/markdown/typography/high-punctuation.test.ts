import { highPunctuation } from '#markdown/typography/high-punctuation.ts';
import { LINE_BREAK, NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(highPunctuation, {
  sets: {
    'puts a narrow no-break space before a semicolon': [
      ['mot ; autre', `mot${NNBSP}; autre`],
      ['mot; autre', `mot${NNBSP}; autre`],
      [`mot${NBSP}; autre`, `mot${NNBSP}; autre`],
      ['(mot) ; autre', `(mot)${NNBSP}; autre`],
      ['mot ;\nautre', `mot${NNBSP};\nautre`],
    ],
    'puts a narrow no-break space before an exclamation mark': [
      ['Bravo !', `Bravo${NNBSP}!`],
      ['Bravo!', `Bravo${NNBSP}!`],
      ['Bravo\n!', `Bravo${NNBSP}!`],
      ['Bravo  !', `Bravo${NNBSP}!`],
      ['Bravo\u2009!', `Bravo${NNBSP}!`],
      ['En 1968!', `En 1968${NNBSP}!`],
      ['Là-bas! Ici!', `Là-bas${NNBSP}! Ici${NNBSP}!`],
      ['Bravo 😀!', `Bravo 😀${NNBSP}!`],
      ['Yahoo !', `Yahoo${NNBSP}!`],
      ['Vive la R&D!', `Vive la R&D${NNBSP}!`],
    ],
    'puts a narrow no-break space before a question mark': [
      ['Vraiment ?', `Vraiment${NNBSP}?`],
      ['Vraiment?', `Vraiment${NNBSP}?`],
      ['Où ça? dit-il', `Où ça${NNBSP}? dit-il`],
      ['(vraiment ?)', `(vraiment${NNBSP}?)`],
      ['(vraiment?)', `(vraiment${NNBSP}?)`],
      ['Quoi?, dit-il', `Quoi${NNBSP}?, dit-il`],
      [`Quoi?${LINE_BREAK}Rien`, `Quoi${NNBSP}?${LINE_BREAK}Rien`],
      ['À 35 % ?', `À 35${NBSP}%${NNBSP}?`],
      ['Connaissez-vous exemple.fr?', `Connaissez-vous exemple.fr${NNBSP}?`],
      ['À 12:30?', `À 12:30${NNBSP}?`],
    ],
    'keeps marks together': [
      ['Quoi ?!', `Quoi${NNBSP}?!`],
      ['Quoi?!', `Quoi${NNBSP}?!`],
      ['Non !!!', `Non${NNBSP}!!!`],
      ['Non!!!', `Non${NNBSP}!!!`],
      ['Non ! !', `Non${NNBSP}!${NNBSP}!`],
      ['Quoi ?…', `Quoi${NNBSP}?…`],
    ],
    'puts the space beside opaque content': [
      [`${OBJECT}?`, `${OBJECT}${NNBSP}?`],
      [`${OBJECT} ?`, `${OBJECT}${NNBSP}?`],
      [`Vraiment?${OBJECT}`, `Vraiment${NNBSP}?${OBJECT}`],
      [`Vraiment ?${OBJECT}`, `Vraiment${NNBSP}?${OBJECT}`],
    ],
    'puts the space after a quotation and a closing bracket': [
      ['« oui »?', `«${NNBSP}oui${NNBSP}»${NNBSP}?`],
      ['[sic]!', `[sic]${NNBSP}!`],
      ['etc.?', `etc.${NNBSP}?`],
      ['Ah…!', `Ah…${NNBSP}!`],
    ],
  },
  leaves: {
    'does not touch marks alone in brackets': ['(?)', '(!)', '[!?]', `«${NNBSP}!${NNBSP}»`],
    'does not touch addresses and what looks like code': [
      'http://a.fr/?b=c',
      'a?b=c',
      'exemple.fr/?p=12;q',
      'red !important',
      '!important',
      'a;b',
      'si a?.b',
      '#!/bin/sh',
    ],
    'does not touch emoticons': ['bien ;-)', 'bien ;)', 'bien ;-p'],
    'does not touch entities': ['&eacute;', '&amp; et &#233; et &nbsp;', 'mot&nbsp;?'],
    'does not touch names that end with a mark': ['Yahoo! est', 'le site Joomla!', 'Jeopardy!'],
    'does not touch a mark that starts a line': ['! mot', ' ! mot', `mot${LINE_BREAK}! mot`, '?'],
    'does not touch a comma or a full stop': ['mot , mot .', 'mot, mot.'],
  },
});
