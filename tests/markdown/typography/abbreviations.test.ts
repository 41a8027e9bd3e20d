import { abbreviations } from '#markdown/typography/abbreviations.ts';
import { NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(abbreviations, {
  sets: {
    'puts a no-break space after a civility': [
      ['M. Dupont', `M.${NBSP}Dupont`],
      ['MM. Dupont et Durand', `MM.${NBSP}Dupont et Durand`],
      ['Mme Dupont', `Mme${NBSP}Dupont`],
      ['Mmes Dupont', `Mmes${NBSP}Dupont`],
      ['Mlle Élise', `Mlle${NBSP}Élise`],
      ['Mme de Sévigné', `Mme${NBSP}de Sévigné`],
      ['M. le maire', `M.${NBSP}le maire`],
      [`M. ${OBJECT}`, `M.${NBSP}${OBJECT}`],
      ['M.\nDupont', `M.${NBSP}Dupont`],
      [`M.${NNBSP}Dupont`, `M.${NBSP}Dupont`],
    ],
    'puts a no-break space after a title': [
      ['Me Durand', `Me${NBSP}Durand`],
      ['Dr Knock', `Dr${NBSP}Knock`],
      ['le Pr Tournesol', `le Pr${NBSP}Tournesol`],
      ['St Malo', `St${NBSP}Malo`],
      ['Mgr Dupanloup', `Mgr${NBSP}Dupanloup`],
    ],
    'puts a no-break space after a reference': [
      ['n° 5', `n°${NBSP}5`],
      ['N° 5', `N°${NBSP}5`],
      ['nº 5', `nº${NBSP}5`],
      ['p. 12', `p.${NBSP}12`],
      ['pp. 12 et 13', `pp.${NBSP}12 et 13`],
      ['art. L. 121', `art.${NBSP}L. 121`],
      ['chap. IV', `chap.${NBSP}IV`],
      ['fig. 3', `fig.${NBSP}3`],
      ['Fig. A', `Fig.${NBSP}A`],
      ['t. II, vol. 3', `t.${NBSP}II, vol.${NBSP}3`],
      ['§ 12', `§${NBSP}12`],
      ['tél. 01', `tél.${NBSP}01`],
    ],
    'adds the space that was forgotten': [
      ['n°5', `n°${NBSP}5`],
      ['§12', `§${NBSP}12`],
      ['p.12', `p.${NBSP}12`],
      ['pp.12 et 13', `pp.${NBSP}12 et 13`],
    ],
    'puts a no-break space in abbreviated phrases': [
      ['en 52 av. J.-C.', `en 52 av.${NBSP}J.-C.`],
      ['apr. J.-C.', `apr.${NBSP}J.-C.`],
      ['p. ex. ceci', `p.${NBSP}ex. ceci`],
      ['op. cit.', `op.${NBSP}cit.`],
    ],
    'puts a no-break space before etc.': [
      ['un, deux, etc.', `un, deux,${NBSP}etc.`],
      ['un, deux, etc...', `un, deux,${NBSP}etc…`],
      ['un etc. et', `un${NBSP}etc. et`],
    ],
  },
  leaves: {
    'does not touch words that end like an abbreviation': [
      'la RAM. Dupont',
      'le cap. 12',
      'BMme Dupont',
      'un art. Le reste',
    ],
    'does not touch pronouns': ['Me voici', 'Me le dire'],
    'does not touch abbreviations that nothing completes': [
      '500 p. de texte',
      'la p. suivante',
      'Dr et Pr',
      'M.',
      'fig. suivante',
    ],
    'does not touch a number in one word': ['index.html', 'v.12'],
  },
});
