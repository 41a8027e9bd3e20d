import { fold } from './imported-text.ts';

/** First names of people who write and are written about in French; none that is also a common word. */
const FIRST_NAMES = new Set(
  `adele adrien agathe agnes alain albert alex alexandra alexandre alexis alfred alice aline alix amandine amelie anais andre andrea anita
  anna anne annie antoine antoinette arnaud arthur audrey auguste aurelie aurelien axel barack bastien benjamin benoit bernadette bernard
  bertrand bill bob bruno camille carine carole caroline catherine cecile cedric celine chantal charles charlotte chloe chris christelle
  christian christiane christine christophe clara claude claudine clemence clement clementine colette coralie corinne cyril damien
  daniel daniele danielle david deborah delphine denis denise didier dominique donald edith edouard elena eleonore eliane elisa elisabeth
  elise elodie eloise elsa emilie emma emmanuel emmanuelle eric ernest erwan estelle esther etienne eugene evelyne fabien fabienne
  fabrice fanny fatima felix fernand florence florian floriane francis franck francois francoise frank fred frederic frederique gabriel
  gabrielle gael gaelle gaspard gaston genevieve geoffroy georges gerald gerard germain ghislaine gilbert gilles gisele gregoire gregory
  guillaume gustave guy gwenaelle hannah helene henri herve honore hubert hugo hugues ines irene isabelle ivan jack jacky jacqueline
  jacques james jane janine jean jean-baptiste jean-christophe jean-claude jean-francois jean-jacques jean-louis jean-luc jean-marc
  jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jeanne jeannine jeff jennifer jeremie jeremy jerome jessica joel
  joelle joey john jonathan joseph josephine josette josiane judith jules julia julie julien juliette justine karim karine kevin laetitia
  laura laure laurence laurent lea leon leonard leonie lionel lise louis louise luc lucas lucie lucien lucienne ludovic lydie madeleine
  magali marc marcel marcelle margaux margot marguerite maria marianne marie marie-christine marie-claude marie-france marie-therese
  marina mario marion marjorie mark martin martine mary mathieu mathilde matthieu maurice max maxime melanie melissa michael michel
  michele micheline michelle mickael mike mohamed monique muriel myriam nadia nadine natacha nathalie nathan nelly nicolas nicole noemie
  odette odile olivier pascal pascale patrice patricia patrick paul paula paulette pauline peter philippe pierre-yves quentin rachel
  raphael raymond regine regis remi remy renaud rene renee richard robert robin roger roland romain ronald sabine sabrina samuel sandra
  sandrine sarah sebastien seth severine simon simone solange sonia sophie stephane stephanie steve steven suzanne sylvain sylvie
  tanguy teddy theo theodore therese thibault thierry thomas tim timothee tom valentin valentine valerie vanessa veronique victor
  victoria vincent virginie viviane vladimir walter william xavier yann yannick yasmine yves yvette yvonne zoe`.split(
    /\s+/,
  ),
);
/** Common words too: a first name only with its capital, before another capital. */
const AMBIGUOUS = new Set(
  'ange aurore blanche claire constance eve fleur jade marine max olive perle pierre prudence reine rose victoire violette'.split(
    ' ',
  ),
);
const PARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'van', 'von', 'der', 'den', 'di', 'el', 'ben']);
/** What stands in titles, and not in names. */
const BETWEEN = new Set('et a au aux en sur pour dans contre avec and the of in'.split(' '));
const LONGEST = 5;

/** Firms and brands of which French blogs of the time wrote; none that is also a common word, or only the name of a program. */
const FIRMS = new Set(
  `adidas air-france airbus alcatel alstom altavista amazon apple areva asus auchan axa blackberry bmw bnp-paribas boeing
  bouygues bouygues-telecom canal+ cap-gemini capgemini carrefour cdiscount cisco citroen coca-cola credit-agricole dailymotion danone
  deezer dell deezer disney dropbox e-leclerc ebay edf ericsson facebook fedex ferrari flickr fnac foursquare france-telecom france-televisions
  friendster gdf-suez general-electric general-motors google groupon h&m heineken hewlett-packard honda hsbc htc hp huawei ibm ikea instagram
  intel intermarche kiala kodak l'oreal lagardere lacoste leclerc lego lenovo lg linkedin lvmh mastercard mcdonald's mcdonalds mercedes-benz
  michelin microsoft monoprix motorola mozilla myspace nespresso nestle netflix netvibes nike nintendo nissan nokia numericable oracle
  paypal pepsi peugeot philips pinterest procter-&-gamble psa ratp red-hat renault rtl ryanair saint-gobain salesforce samsung
  sanofi sap sarenza sfr siemens skype skyrock sncf snapchat société-générale societe-generale sony sony-ericsson spotify starbucks stmicroelectronics
  suez symantec tesla tf1 thales toyota tripadvisor tumblr twitter uber ubisoft unilever ups veolia viadeo vivendi vodafone volkswagen
  volvo vmware xerox yahoo yahoo! youtube zara`.split(/\s+/),
);
/** What only the name of a firm has. */
const FORM =
  /(?:^|\s)(?:s\.?a\.?r?\.?l?|sas|sasu|scop|eurl|gmbh|inc|ltd|llc|corp|corporation|& cie|et cie|& co|& fils|et fils)\.?$|^(?:groupe|societe|banque|editions?|ets|etablissements|cabinet|compagnie|laboratoires?) \p{L}/u;
/** Capitals of a sector, not of a name. */
const COMMON_FORM =
  /^(?:groupe|societe|banque|editions?|etablissements|cabinet|compagnie|laboratoires?) (?:\p{Ll}|de\b|du\b|des\b)/u;

/** Whether some words are the name of a person. */
export function isPerson(written: string): boolean {
  const words = written
    .normalize('NFC')
    .split(/[\s\u00a0\u202f]+/u)
    .filter((one) => one !== '');
  const [first = '', ...others] = words;
  if (others.length === 0 || words.length > LONGEST || words.some((one) => /[\d!?:;,/&+]/.test(one)))
    return false;
  const key = fold(first);
  if (others.some((one) => BETWEEN.has(fold(one)))) return false;
  const isCapital = (one: string): boolean => /^\p{Lu}/u.test(one);
  const names = others.filter((one) => !PARTICLES.has(one));
  if (AMBIGUOUS.has(key)) return isCapital(first) && names.length === others.length && names.every(isCapital);
  if (!FIRST_NAMES.has(key)) return false;
  return isCapital(first)
    ? names.length > 0 && names.every(isCapital)
    : names.length > 0 && others.length <= 3;
}

/** Whether some words are the name of a firm. */
export function isFirm(written: string): boolean {
  const words = written
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
  const key = fold(words);
  return (
    FIRMS.has(key.replaceAll(' ', '-')) ||
    (FORM.test(key) &&
      /^\p{Lu}/u.test(words) &&
      !COMMON_FORM.test(words.replace(/^\p{Lu}/u, (one) => one.toLowerCase())))
  );
}
