import { quotes } from '#markdown/typography/quotes.ts';
import { LINE_BREAK, NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

const OPEN = `«${NNBSP}`;
const CLOSE = `${NNBSP}»`;

checkRule(quotes, {
  sets: {
    'makes straight marks guillemets': [
      ['"mot"', `${OPEN}mot${CLOSE}`],
      ['Il dit "oui".', `Il dit ${OPEN}oui${CLOSE}.`],
      ['("oui")', `(${OPEN}oui${CLOSE})`],
      ['" mot "', `${OPEN}mot${CLOSE}`],
      ['Un "mot", un "autre"', `Un ${OPEN}mot${CLOSE}, un ${OPEN}autre${CLOSE}`],
      ['"Oui", dit-il, "bien sûr."', `${OPEN}Oui${CLOSE}, dit-il, ${OPEN}bien sûr.${CLOSE}`],
      ['"Deux\nlignes"', `${OPEN}Deux\nlignes${CLOSE}`],
      [`"Vers${LINE_BREAK}suivant"`, `${OPEN}Vers${LINE_BREAK}suivant${CLOSE}`],
      ['"…mais non"', `${OPEN}…mais non${CLOSE}`],
      ['"oui"-"non"', `${OPEN}oui${CLOSE}-${OPEN}non${CLOSE}`],
      ['"oui"/"non"', `${OPEN}oui${CLOSE}/${OPEN}non${CLOSE}`],
      ['des "sachants"/experts', `des ${OPEN}sachants${CLOSE}/experts`],
      ['"1984" et "Ubik"', `${OPEN}1984${CLOSE} et ${OPEN}Ubik${CLOSE}`],
      ['".docx"', `${OPEN}.docx${CLOSE}`],
    ],
    'makes straight marks guillemets after an apostrophe': [
      [`l'"avenir"`, `l’${OPEN}avenir${CLOSE}`],
      ['d’"avant"', `d’${OPEN}avant${CLOSE}`],
    ],
    'makes straight marks guillemets beside punctuation': [
      ['"Vraiment ?"', `${OPEN}Vraiment${NNBSP}?${CLOSE}`],
      ['"Vraiment?"', `${OPEN}Vraiment${NNBSP}?${CLOSE}`],
      ['"Oui" ?', `${OPEN}Oui${CLOSE}${NNBSP}?`],
      ['Il dit : "oui"', `Il dit${NBSP}: ${OPEN}oui${CLOSE}`],
      ['"Attends..." dit-il', `${OPEN}Attends…${CLOSE} dit-il`],
    ],
    'makes straight marks guillemets around opaque content': [
      [`"${OBJECT}"`, `${OPEN}${OBJECT}${CLOSE}`],
      [`"mot"${OBJECT} suite`, `${OPEN}mot${CLOSE}${OBJECT} suite`],
      ['"exemple.fr"', `${OPEN}exemple.fr${CLOSE}`],
      ['"http://exemple.fr/"', `${OPEN}http://exemple.fr/${CLOSE}`],
    ],
    'puts English marks inside guillemets': [
      ['"Il dit "oui" et part"', `${OPEN}Il dit “oui” et part${CLOSE}`],
      ['"Il dit "oui""', `${OPEN}Il dit “oui”${CLOSE}`],
      ['« Il dit "oui" »', `${OPEN}Il dit “oui”${CLOSE}`],
      ['« Il dit " oui " »', `${OPEN}Il dit “oui”${CLOSE}`],
      ['"Il dit “oui”"', `${OPEN}Il dit “oui”${CLOSE}`],
      ['"Un "mot", un "autre"."', `${OPEN}Un “mot”, un “autre”.${CLOSE}`],
    ],
    'puts single English marks at the third depth': [
      ['« Il dit “un "vrai" cas” »', `${OPEN}Il dit “un ‘vrai’ cas”${CLOSE}`],
      ['"a "b "c" b" a"', `${OPEN}a “b ‘c’ b” a${CLOSE}`],
    ],
    'makes English marks guillemets at the first depth': [
      ['“mot”', `${OPEN}mot${CLOSE}`],
      ['Il dit “oui”, puis “non”.', `Il dit ${OPEN}oui${CLOSE}, puis ${OPEN}non${CLOSE}.`],
      ['“Il dit “oui””', `${OPEN}Il dit “oui”${CLOSE}`],
    ],
    'sees the inside of a quotation of several paragraphs': [
      ['« Il dit "oui" et part.', `${OPEN}Il dit “oui” et part.`],
      ['Il dit "oui" et part. »', `Il dit “oui” et part.${CLOSE}`],
    ],
    'sets what pairs beside what does not': [
      ['un écran 27" et "beau"', `un écran 27" et ${OPEN}beau${CLOSE}`],
      ['"Il dit "oui" et part', `"Il dit ${OPEN}oui${CLOSE} et part`],
    ],
  },
  leaves: {
    'does not touch inches and seconds': ['un écran 27"', '5\'30"', '6" x 4"', '12"'],
    'does not touch marks that do not pair': ['"Il a dit', 'a dit"', '“mot', 'mot”', 'a " b', '"'],
    'does not touch anything beside an English mark on its own': ['un “mot et "deux"', 'un mot” et “deux”'],
    'does not touch marks between letters, around nothing or in HTML': [
      'a"b',
      'le ""',
      '"""!""',
      '" "',
      'class="x"',
    ],
    'does not touch nested English marks': [`${OPEN}un “mot” ici${CLOSE}`],
    'does not touch English marks around guillemets': [`“il dit ${OPEN}oui${CLOSE} ici”`],
  },
});
