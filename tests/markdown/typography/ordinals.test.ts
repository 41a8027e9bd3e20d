import { ordinals } from '#markdown/typography/ordinals.ts';
import { NNBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(ordinals, {
  sets: {
    'shortens first in the feminine': [
      ['la 1ère fois', 'la 1re fois'],
      ['la 1ere fois', 'la 1re fois'],
      ['la 1ière fois', 'la 1re fois'],
      ['les 1ères fois', 'les 1res fois'],
      ['Marie Ière', 'Marie Ire'],
    ],
    'shortens first in the masculine': [
      ['le 1ier jour', 'le 1er jour'],
      ['les 1iers jours', 'les 1ers jours'],
    ],
    'shortens the others': [
      ['le 2ème tome', 'le 2e tome'],
      ['la 3eme', 'la 3e'],
      ['le 4ième', 'le 4e'],
      ['la 5éme place', 'la 5e place'],
      ['les 20èmes', 'les 20es'],
      ['le 21ème, donc', 'le 21e, donc'],
      ['le 100ème.', 'le 100e.'],
      ['le 1 000ème abonné', `le 1${NNBSP}000e abonné`],
      ['le 2e\u0300me', 'le 2e'],
    ],
    'shortens centuries and other Roman numerals': [
      ['au XXème siècle', 'au XXe siècle'],
      ['le XIXeme', 'le XIXe'],
      ['la Vème République', 'la Ve République'],
      ['le LXVIIIème', 'le LXVIIIe'],
      ['le XIIIième', 'le XIIIe'],
    ],
  },
  leaves: {
    'does not touch short forms': [
      'le 1er, la 1re',
      'le 2e et le 3e',
      'au XXe siècle',
      'le Ier',
      'le 2d, la 2de',
      'la 2nde',
    ],
    'does not touch words': ['Même', 'Mèmes', 'Crème', 'le même thème', 'une ère', 'Lème', 'Hier'],
    'does not touch capitals and longer words': ['3ÈME', '2èmement', 'A2ème', '1èrement'],
    'does not touch hashtags': ['#2ème'],
  },
});
