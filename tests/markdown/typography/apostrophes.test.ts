import { apostrophes } from '#markdown/typography/apostrophes.ts';
import { LINE_BREAK, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(apostrophes, {
  sets: {
    'curls the apostrophe after a letter': [
      ["l'entreprise", 'l’entreprise'],
      ["Aujourd'hui, j'ai", 'Aujourd’hui, j’ai'],
      ["L'Éloïse", 'L’Éloïse'],
      ["qu'à", 'qu’à'],
      ["jusqu'où n'ira-t-il pas", 'jusqu’où n’ira-t-il pas'],
      ["les Dupont' et", 'les Dupont’ et'],
      ["l'(ancienne) école", 'l’(ancienne) école'],
      ["d'1 km", 'd’1\u00A0km'],
      ["l'île d'Yeu\nqu'il aime", 'l’île d’Yeu\nqu’il aime'],
      ["e\u0301t'e", 'e\u0301t’e'],
    ],
    'curls the apostrophe before opaque content and quotations': [
      [`l'${OBJECT}`, `l’${OBJECT}`],
      [`${OBJECT}'s`, `${OBJECT}’s`],
      [`l'« avenir »`, `l’«${NNBSP}avenir${NNBSP}»`],
      ["d'exemple.fr", 'd’exemple.fr'],
    ],
    'curls the apostrophe of a word cut at its beginning': [
      ["'tain, oui", '’tain, oui'],
      ["un 'tit café", 'un ’tit café'],
      ["rock 'n' roll", 'rock ’n’ roll'],
      [`Oui${LINE_BREAK}'tain`, `Oui${LINE_BREAK}’tain`],
    ],
    'curls the apostrophe of a year cut at its beginning': [
      ["Mai '68", 'Mai ’68'],
      ["l'été '36, puis", 'l’été ’36, puis'],
    ],
    'makes a pair around words English quotation marks': [
      ["la fonction 'map' est", 'la fonction ‘map’ est'],
      ["'mot à mot'", '‘mot à mot’'],
      ["dit 'mai 68', oui", 'dit ‘mai 68’, oui'],
    ],
  },
  leaves: {
    'does not touch feet, minutes and Swiss thousands': ["5'30", "6' de haut", "1'000", "5'30''"],
    'does not touch doubled apostrophes': ["''mot''"],
    'does not touch emoticons': ["triste :'("],
    'does not touch apostrophes on their own': ["un ' seul", "'"],
    'does not touch typographic apostrophes': ['l’entreprise', 'un ‘mot’'],
  },
});
