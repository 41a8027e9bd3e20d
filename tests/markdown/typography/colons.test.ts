import { colons } from '#markdown/typography/colons.ts';
import { LINE_BREAK, NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(colons, {
  sets: {
    'puts a no-break space before a colon': [
      ['Voici : un', `Voici${NBSP}: un`],
      ['Voici :', `Voici${NBSP}:`],
      [`Voici${NNBSP}: un`, `Voici${NBSP}: un`],
      ['Voici\n: un', `Voici${NBSP}: un`],
      ['Voici :\nun', `Voici${NBSP}:\nun`],
      [`Voici :${LINE_BREAK}un`, `Voici${NBSP}:${LINE_BREAK}un`],
      ['Voici :« un »', `Voici${NBSP}:«${NNBSP}un${NNBSP}»`],
      [`Voici :${OBJECT}`, `Voici${NBSP}:${OBJECT}`],
    ],
    'adds the space when it was forgotten': [
      ['Voici: un', `Voici${NBSP}: un`],
      ['Q: Pourquoi', `Q${NBSP}: Pourquoi`],
      ['Voici:', `Voici${NBSP}:`],
      ['Voici:« un »', `Voici${NBSP}:«${NNBSP}un${NNBSP}»`],
      ['(note): un', `(note)${NBSP}: un`],
      ['« oui »: un', `«${NNBSP}oui${NNBSP}»${NBSP}: un`],
      [`${OBJECT}: un`, `${OBJECT}${NBSP}: un`],
      ['En 2010: un', `En 2010${NBSP}: un`],
    ],
  },
  leaves: {
    'does not touch times and ratios': ['à 12:30', '16:9', '12:30:15', 'Jean 3:16'],
    'does not touch addresses': [
      'http://exemple.fr',
      'mailto:a@b.fr',
      'https://exemple.fr:8080/',
      'C:\\Temp',
      'fdda:5cc1:23:4::1f',
    ],
    'does not touch code': ['std::vector', 'a:b', 'C++ ::x', '{a:1}'],
    'does not touch emoticons and their names': [
      'bien :-)',
      'bien :)',
      'bien :p',
      'bien :/',
      'bien :smile: oui',
    ],
    'does not touch a colon that starts a line': [': un', ' : un', `un${LINE_BREAK}: deux`],
  },
});
