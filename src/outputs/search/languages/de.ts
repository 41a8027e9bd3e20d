import type { LanguageTable } from './language.ts';

export const de: LanguageTable = {
  small: `
aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist
da dabei dadurch dafür damit dann daran darauf daraus darin darüber das dass davon dazu dein deine dem den denn der deren des
dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es
etwa etwas euch euer eure für gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jetzt jene kann kein keine keinem keinen keiner können man mehr
mein meine mich mir mit nach nicht noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seines seit sich sie
sind so solche sondern soll sollen sowie über um und uns unser unsere unter vom von vor wann war waren warum was weil welche
welchem welchen welcher welches wenn wer werden weshalb wie wieder wieso wir wird wo wobei wodurch womit woran worin worüber
wozu wurde wurden zu zum zur zwar zwischen
`,
  weak: `
bekommen bekommt braucht brauchen bringt bringen ding dinge findet finden geben geht gehen gibt heißt heißen kommen kommt lassen
lässt liegt machen macht muss müssen nehmen nimmt sache sachen sagen sagt setzen setzt stellen stellt tun tut weg weise weiß wissen will
wollen
`,
  alike: [
    ...[
      'erste',
      'zweite',
      'dritte',
      'vierte',
      'fünfte',
      'sechste',
      'siebte',
      'achte',
      'neunte',
      'zehnte',
    ].map((word, index) => [`${index + 1}`, word]),
    ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'].map(
      (word, index) => [`${index + 2}`, word],
    ),
    ['20', 'zwanzig'],
    ['100', 'hundert'],
    ['1000', 'tausend'],
    ['%', 'prozent'],
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'pfund'],
  ],
  numbered: /^(?:nr|nummer|teil|folge|kapitel|band|ausgabe)$/u.source,
  part: 'teil',
  ordinals: { other: '' },
  // “Fuer” for „für“.
  forms: [
    [/(?<=.)ae/u.source, ['ä']],
    [/(?<=.)oe/u.source, ['ö']],
    [/(?<=.[^aeq])ue/u.source, ['ü']],
  ],
  rareForms: [[/(?<=.{3})innen$/u.source, ['', 'e', 'er', 'en']]],
  relatives: [
    [/(?<=.{3})ung(?:en)?$/u.source, ['en']],
    [/(?<=.{3})en$/u.source, ['ung']],
    [/(?<=.{3})(?:lich|keit|heit|los)(?:e[mnrs]?|en)?$/u.source, ['']],
  ],
  endings: /(?<=.{3})(?:ern|em|er|en|es|st|te|ten|e|n|s|t)$/u.source,
};
