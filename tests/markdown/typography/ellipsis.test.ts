import { ellipsis } from '#markdown/typography/ellipsis.ts';
import { NNBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(ellipsis, {
  sets: {
    'makes three full stops an ellipsis': [
      ['Et puis...', 'Et puis…'],
      ['...mais non', '…mais non'],
      ['Il a dit [...] que oui', 'Il a dit [\u2026] que oui'],
      ['Un, deux... trois', 'Un, deux… trois'],
      ['Oui...non', 'Oui…non'],
      ['En 1998...', 'En 1998…'],
    ],
    'makes more than three full stops an ellipsis': [
      ['Attendez....', 'Attendez…'],
      ['Attendez...... oui', 'Attendez… oui'],
    ],
    'puts the space of the mark that follows': [
      ['Ah bon...?', `Ah bon…${NNBSP}?`],
      ['Ah bon ?...', `Ah bon${NNBSP}?…`],
    ],
  },
  leaves: {
    'does not touch two full stops': ['Oui.. non', 'a..b'],
    'does not touch paths': ['../images', '.../images', 'src/...'],
    'does not touch full stops between numbers': ['1...9'],
    'does not touch an ellipsis': ['Oui… non', 'Oui […] non'],
  },
});
