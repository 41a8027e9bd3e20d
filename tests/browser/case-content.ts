import { buildFiles } from './build-files.ts';

/** Five cases, two on a page: their sector, organisations and themes are their own or shared. */
const CASES = [
  { slug: 'premier', year: 2021, sector: 'Presse', organisations: ['alpha'], tags: ['crise'] },
  { slug: 'deuxieme', year: 2022, sector: 'Banque', organisations: ['beta'], tags: ['crise', 'video'] },
  { slug: 'troisieme', year: 2022, sector: 'Presse', organisations: ['alpha', 'beta'], tags: ['video'] },
  { slug: 'quatrieme', year: 2023, sector: 'Eau', organisations: ['beta'], tags: ['crise'] },
  { slug: 'cinquieme', year: 2024, sector: 'Presse', organisations: ['alpha'], tags: ['video'] },
] as const;

const FILES: Readonly<Record<string, string>> = {
  'site.yaml':
    'title: Cas\ntagline: Essai\ndescription: Cinq études de cas, deux par page.\nurl: https://cas.example\npublisher: { name: Essai, email: essai@cas.example }\ndefaultAuthors: [x]\npageLength: 2\nhome: { introduction: Cinq cas. }\n',
  'people/x.yaml': 'name: Anne Durand\ndescription: Écrit ici.\n',
  'organisations/alpha.yaml': 'name: Alpha\ndescription: Une maison.\n',
  'organisations/beta.yaml': 'name: Bêta\ndescription: Une autre maison.\n',
  'tags.yaml':
    '- { slug: crise, label: Crise, description: Quand cela tourne mal. }\n- { slug: video, label: Vidéo, description: Ce qui bouge. }\n',
  ...Object.fromEntries(
    CASES.map(({ slug, year, sector, organisations, tags }, index) => [
      `articles/${year}/${slug}.md`,
      `---\nkind: case-study\ntitle: Le ${slug} cas\nsummary: Un cas parmi cinq, assez long pour que personne ne trouve rien à y redire.\ndate: ${year}-0${index + 1}-01\ntags: [${tags.join(', ')}]\norganisations: [${organisations.join(', ')}]\nsector: ${sector}\nfacts: [{ date: '${year}', text: Un fait. }]\nverdict: { text: Un avis., by: x, date: ${year}-12-02 }\nguid: "urn:${slug}"\n---\n\nDu texte.\n`,
    ]),
  ),
};

/** Builds that publication, and gives the folder where it is. */
export function buildCases(): string {
  return buildFiles('cases', FILES);
}
