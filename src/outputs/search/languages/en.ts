import type { LanguageTable } from './language.ts';

export const en: LanguageTable = {
  small: `
a about above after again against all also although am among an and any are arent as at be because been before being
below between both but by can cannot cant could couldnt d did didnt do does doesnt doing dont down during each either
else ever every few for from further had hadnt has hasnt have havent having he her here hers herself him himself his how
however i id if ill im in instead into is isnt it itd itll its itself ive just lets ll m many may me might more most much
must my myself neither no nor not of off often on once one only onto or other others ought our ours ourselves out over own
per quite rather re really s same shall shant she should shouldnt since so some somebody someone something such t than
that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though
through thus to too under until up upon us ve very via was wasnt we were werent weve what whats when where whereas whether
which while who whom whose why will with within without wont would wouldnt yet you youd youll your youre yours yourself
yourselves youve
`,
  weak: `
anything ask bring choose come does exist find get gets getting give gives go goes going gone got happen happens help keep
know let like make makes making mean means need needs put say says see seem set show take takes taking tell thing things
think try turn use uses using want wants way ways work works
`,
  alike: [
    ['1st', 'first'],
    ['2nd', 'second'],
    ['3rd', 'third'],
    ...['four', 'fif', 'six', 'seven', 'eigh', 'nin', 'ten'].map((root, index) => [
      `${index + 4}th`,
      `${root}th`,
    ]),
    ...[
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ].map((word, index) => [`${index + 1}`, word]),
    ['15', 'fifteen'],
    ['20', 'twenty'],
    ['100', 'hundred'],
    ['1000', 'thousand'],
    ['%', 'percent', 'per cent'],
    ['$', 'dollars'],
    ['€', 'euros'],
    ['£', 'pounds', 'pound'],
    ['child', 'children'],
    ['man', 'men'],
    ['woman', 'women'],
    ['person', 'people'],
    ['life', 'lives'],
    ['buy', 'bought'],
    ['sell', 'sold'],
    ['write', 'wrote', 'written'],
    ['speak', 'spoke', 'spoken'],
    ['teach', 'taught'],
    ['think', 'thought'],
    ['build', 'built'],
    ['grow', 'grew', 'grown'],
    ['lead', 'led'],
    ['choose', 'chose', 'chosen'],
    ['lose', 'lost'],
    ['win', 'won'],
    ['spend', 'spent'],
  ],
  numbered: /^(?:no|n|number|part|episode|chapter|issue|volume)$/u.source,
  part: 'part',
  ordinals: { one: 'st', two: 'nd', few: 'rd', other: 'th' },
  // British and American.
  forms: [
    [/(?<=.{2}[^e])our(?=s$|ed$|ing$|ite$|ful$|$)/u.source, ['or']],
    [/(?<=.{2}[^o])or(?=s$|ed$|ing$|ite$|ful$|$)/u.source, ['our']],
    [/(?<=.{3})is(?=e$|es$|ed$|er$|ers$|ing$|ations?$)/u.source, ['iz']],
    [/(?<=.{3})iz(?=e$|es$|ed$|er$|ers$|ing$|ations?$)/u.source, ['is']],
    [/(?<=.{3})re$/u.source, ['er']],
    [/(?<=.{3}[^l])ll(?=ed$|ing$|ers?$)/u.source, ['l']],
    // “The boss’s”.
    [/(?<=ss)s$/u.source, ['']],
  ],
  rareForms: [
    [/(?<=.)([bdgmnprt])\1(?:ed|ing|ers?)$/u.source, ['$1']],
    [/(?<=.{2}[^s])$/u.source, ['s']],
  ],
  // “Publisher”, “publish”.
  relatives: [
    [/(?<=.{3})ers?$/u.source, ['', 'e']],
    [/(?<=.{3})(?:ments?|ness|ful|less)$/u.source, ['']],
    [/(?<=.{3})ations?$/u.source, ['e', '']],
  ],
  endings: /(?<=.{3})(?:ings?|edly|ed|ly|ies|es|s|y|e)$/u.source,
};
