import { units } from '#markdown/typography/units.ts';
import { LINE_BREAK, NBSP, NNBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(units, {
  sets: {
    'puts a no-break space before a sign': [
      ['35 %', `35${NBSP}%`],
      ['35%', `35${NBSP}%`],
      [`35${NNBSP}%`, `35${NBSP}%`],
      ['3,5 %.', `3,5${NBSP}%.`],
      ['2 ‰', `2${NBSP}‰`],
      ['3 €', `3${NBSP}€`],
      ['3€', `3${NBSP}€`],
      ['3 €/mois', `3${NBSP}€/mois`],
      ['100 $', `100${NBSP}$`],
      ['100$', `100${NBSP}$`],
      ['10 £', `10${NBSP}£`],
      ['10 k€', `10${NBSP}k€`],
      ['10k€', `10${NBSP}k€`],
      ['3 M€', `3${NBSP}M€`],
      ['2 Md€', `2${NBSP}Md€`],
      ['20 °C', `20${NBSP}°C`],
      ['20°C', `20${NBSP}°C`],
      ['35\n%', `35${NBSP}%`],
    ],
    'puts a no-break space before a unit': [
      ['10 km', `10${NBSP}km`],
      ['5 kg, 3 g', `5${NBSP}kg, 3${NBSP}g`],
      ['20 m² habitables', `20${NBSP}m² habitables`],
      ['90 km/h', `90${NBSP}km/h`],
      ['50 cl', `50${NBSP}cl`],
      ['16 Go', `16${NBSP}Go`],
      ['300 Mo.', `300${NBSP}Mo.`],
      ['5 ms', `5${NBSP}ms`],
      ['100 kWh', `100${NBSP}kWh`],
      ['2 ha', `2${NBSP}ha`],
      ['1,5 l', `1,5${NBSP}l`],
    ],
    'puts no-break spaces in times and durations': [
      ['18 h', `18${NBSP}h`],
      ['18 h 30', `18${NBSP}h${NBSP}30`],
      ['20 min', `20${NBSP}min`],
      ['5 min 30 s', `5${NBSP}min${NBSP}30${NBSP}s`],
      ['18h 30', `18h${NBSP}30`],
    ],
    'puts a no-break space before millions and currencies': [
      ['3 millions d’euros', `3${NBSP}millions d’euros`],
      ['2 milliards', `2${NBSP}milliards`],
      ['10 euros', `10${NBSP}euros`],
      ['12 000 dollars', `12${NNBSP}000${NBSP}dollars`],
    ],
  },
  leaves: {
    'does not touch words that begin like a unit': [
      '3 maisons',
      '2 t-shirts',
      '3 grammes',
      '5 hommes',
      '2 ouvrages',
      '1 kilomètre',
    ],
    'does not touch elided words': ['les 2 l’ont', 'les 3 s’en vont', 'les 3 m’ont'],
    'does not touch glued letters': ['16h30', '4K', '5G', '3D', '10km', '2CV', 'M6'],
    'does not touch codes and variables': ['a%20b', '$1', '100%25', 'US$ 5', '5€uro'],
    'does not touch a unit on another line or after a word': [`10${LINE_BREAK}km`, 'dix km', 'par km'],
    'does not touch degrees of an angle': ['45°', 'un virage à 180°'],
  },
});
