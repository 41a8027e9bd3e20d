import { initials } from '#markdown/typography/initials.ts';
import { NBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(initials, {
  sets: {
    'puts a no-break space between initials and name': [
      ['Y. Gourvennec', `Y.${NBSP}Gourvennec`],
      ['J. K. Rowling', `J.${NBSP}K.${NBSP}Rowling`],
      ['J.K. Rowling', `J.K.${NBSP}Rowling`],
      ['J.-P. Sartre', `J.-P.${NBSP}Sartre`],
      ['É. Zola', `É.${NBSP}Zola`],
      ['Ch. Baudelaire', `Ch.${NBSP}Baudelaire`],
      ['(H. Beyle)', `(H.${NBSP}Beyle)`],
      ['J.\nVerne', `J.${NBSP}Verne`],
    ],
    'puts a no-break space before a particle': [
      ['G. de Nerval', `G.${NBSP}de Nerval`],
      ['J. d’Ormesson', `J.${NBSP}d’Ormesson`],
      ["J. d'Ormesson", `J.${NBSP}d’Ormesson`],
      ['J. du Bellay', `J.${NBSP}du Bellay`],
      ['L. van Beethoven', `L.${NBSP}van Beethoven`],
    ],
  },
  leaves: {
    'does not touch the end of a sentence': [
      'Voilà. Puis',
      'la CGT. Puis',
      'en 2010. Puis',
      'un plan b. Puis',
    ],
    'does not touch an initial before another word': ['le plan B. et', 'A. dans'],
  },
});
