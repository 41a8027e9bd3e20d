import {
  chunk,
  file,
  item,
  joinLines,
  line,
  list,
  toBody,
  toGroups,
  toIntroduction,
  toLine,
  type Group,
  type Piece,
  type PlannedFile,
} from './pieces.ts';
import { listAddresses, pick } from './payloads.ts';
import { WEB_ADDRESSES } from './vectors.ts';

/** The address of the publication. */
export const SITE_URL = 'https://hostile.example';

/** How many articles share a person and an organisation, a theme, a series. */
const BY_PERSON = 4;
const BY_TAG = 8;
const BY_SERIES = 5;

/** Addresses that a menu tries to lead to. */
const MENU_LINKS = 40;

const PICTURE = (payload: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><desc>${escape(payload)}</desc><a href="javascript:alert(1)"><path d="M0 0h9v9z" onclick="alert(1)"/></a><script>alert(1)</script></svg>\n`;

/** A publication with each payload in the body of an article and of a page, in a comment, and in every field of text. */
export function toFiles(payloads: readonly string[], byArticle: number): readonly PlannedFile[] {
  const groups = toGroups(payloads, byArticle);
  const people = chunk(groups, BY_PERSON);
  const tags = chunk(groups, BY_TAG);
  const series = chunk(groups, BY_SERIES);
  return [
    toSite(groups),
    file('people/redac.yaml', { text: 'name: La rédaction\ndescription: Elle relit.\ncollective: true\n' }),
    ...people.flatMap((some, index) => [toPerson(some, index), toOrganisation(some, index)]),
    file('tags.yaml', ...tags.map(toTag)),
    ...series.flatMap(toSeries),
    ...groups.flatMap(toArticle),
    ...chunk(groups, 20).map(toPage),
    file(
      'redirects.yaml',
      ...WEB_ADDRESSES.map((to, index) => item('redirect', { from: `/ancien-${index}/`, to }, to)),
    ),
  ];
}

function toArticle(group: Group): readonly PlannedFile[] {
  const { name, index, payloads } = group;
  const all = joinLines(payloads);
  const folder = `articles/2026/${name}`;
  return [
    file(
      `${folder}/index.md`,
      {
        text: `---\ndate: ${toDay(index)}\nguid: urn:${name}\ntags: [t${Math.floor(index / BY_TAG)}]\nauthors: [p${Math.floor(index / BY_PERSON)}]\nfiction: true\n`,
      },
      line('title', all),
      line('summary', all),
      line('disclosure', all),
      { text: `entry: ${JSON.stringify({ word: all, idea: all })}\n`, place: 'entry', payloads },
      { text: `cover: ${JSON.stringify({ src: './plan.svg', alt: all, credit: all })}\n` },
      {
        text: `firstPublished: ${JSON.stringify({ title: all, url: toWeb(index), date: '2010' })}\ncanonical: ${JSON.stringify(toWeb(index + 1))}\n`,
      },
      ...list(
        'sources',
        payloads.map((one, at) => ({
          title: one,
          author: one,
          publication: one,
          url: toWeb(index + at),
          archived: toWeb(at),
        })),
        payloads,
      ),
      ...list(
        'corrections',
        payloads.map((one) => ({ date: '2026-11-01', text: one })),
        payloads,
      ),
      ...toKind(group, all),
      {
        text: `---\n\n**La rédaction :** Quoi ?\n\n**P${Math.floor(index / BY_PERSON)} :** Un mot.\n\n`,
      },
      ...payloads.map((one) => ({
        text: `![${escapeMarkdown(toLine(one))}](./plan.svg ${JSON.stringify(toLine(one))})\n\n`,
        place: 'caption',
        payloads: [one],
      })),
      ...toBody(payloads),
    ),
    file(`${folder}/plan.svg`, { text: PICTURE(all) }),
    file(
      `comments/${name}.yaml`,
      { text: `- ${JSON.stringify({ id: 'premier', author: all, date: '2026-11-01', text: 'Un mot.' })}\n` },
      ...payloads.flatMap((one, at) => [
        item(
          'comment',
          {
            id: `c${at}`,
            author: `${one} ${at}`,
            date: '2026-11-02',
            text: one,
            url: toWeb(at),
            replyTo: 'premier',
          },
          one,
        ),
      ]),
    ),
  ];
}

/** The fields of kinds that have texts of their own, one after another. */
function toKind({ index, payloads }: Group, all: string): readonly Piece[] {
  const person = `p${Math.floor(index / BY_PERSON)}`;
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [
      {
        text: `kind: case-study\norganisations: [${person}]\nsector: ${JSON.stringify(all)}\nverdict: ${JSON.stringify({ text: all, by: person, date: '2026-01-02' })}\n`,
      },
      ...list(
        'facts',
        payloads.map((one) => ({ date: '2025', text: one, source: one })),
        payloads,
      ),
      ...list(
        'figures',
        payloads.map((one, at) => ({ value: at, unit: one, label: one, source: one })),
        payloads,
      ),
    ],
    () => [
      {
        text: `kind: event-report\nevent: ${JSON.stringify({ name: all, start: '2025', place: all, organiser: all, url: toWeb(index) })}\n`,
      },
    ],
    () => [
      {
        text: `kind: book-review\nbook: ${JSON.stringify({ title: all, authors: payloads.map(toLine), publisher: all, year: 2000 })}\n`,
      },
    ],
    () => [
      {
        text: `kind: excerpt\nsource: ${JSON.stringify({ title: all, author: all, publication: all, url: toWeb(index) })}\n`,
      },
    ],
    () => [{ text: `kind: interview\ninterviewees: [${person}]\ninterviewer: redac\n` }],
    () => [{ text: 'kind: essay\n' }],
  ];
  // Cases have most fields: every other article is one.
  return (index % 2 === 0 ? kinds[0] : kinds[1 + (((index - 1) / 2) % (kinds.length - 1))])?.() ?? [];
}

function toSite(groups: readonly Group[]): PlannedFile {
  const [first] = groups;
  const all = joinLines(first?.payloads ?? []);
  return file(
    'site.yaml',
    { text: `url: ${SITE_URL}\ndefaultAuthors: [redac]\npageLength: 50\nfeedLength: 500\n` },
    {
      text: `title: ${JSON.stringify(all)}\ntagline: ${JSON.stringify(all)}\ndescription: ${JSON.stringify(all)}\n`,
    },
    {
      text: `publisher: ${JSON.stringify({ name: all, email: 'a@hostile.example', director: all, address: all, host: { name: all, address: all, phone: all } })}\n`,
    },
    { text: `home: ${JSON.stringify({ introduction: toIntroduction(first?.payloads ?? []) })}\n` },
    ...list(
      'menu',
      ['/recherche/', ...pick(listAddresses(), MENU_LINKS)].map((url) => ({ title: 'Menu', url })),
      [],
    ),
    { text: `social: ${JSON.stringify(WEB_ADDRESSES.map((url) => ({ label: all, url })))}\n` },
  );
}

function toPerson(groups: readonly Group[], index: number): PlannedFile {
  const payloads = groups.flatMap((group) => group.payloads);
  const all = joinLines(payloads);
  return file(
    `people/p${index}.yaml`,
    {
      text: `name: ${JSON.stringify(`${all} ${index}`)}\nspeakerNames: [P${index}]\nrole: ${JSON.stringify(all)}\ndescription: ${JSON.stringify(all)}\nurl: ${JSON.stringify(toWeb(index))}\nsameAs: ${JSON.stringify(WEB_ADDRESSES)}\n`,
    },
    ...list(
      'sources',
      payloads.map((one, at) => ({ title: one, author: one, url: toWeb(at) })),
      payloads,
    ),
  );
}

function toOrganisation(groups: readonly Group[], index: number): PlannedFile {
  const all = joinLines(groups.flatMap((group) => group.payloads));
  return file(`organisations/p${index}.yaml`, {
    text: `name: ${JSON.stringify(`${all} ${index}`)}\nsector: ${JSON.stringify(all)}\ndescription: ${JSON.stringify(all)}\nurl: ${JSON.stringify(toWeb(index))}\n`,
  });
}

function toTag(groups: readonly Group[], index: number): Piece {
  const all = joinLines(groups.flatMap((group) => group.payloads));
  return { text: `- ${JSON.stringify({ slug: `t${index}`, label: `${all} ${index}`, description: all })}\n` };
}

function toSeries(groups: readonly Group[], index: number): readonly PlannedFile[] {
  const payloads = groups.flatMap((group) => group.payloads);
  const all = joinLines(payloads);
  return [
    file(
      `series/s${index}.yaml`,
      {
        text: `title: ${JSON.stringify(`${all} ${index}`)}\nsummary: ${JSON.stringify(all)}\nintroduction: |-\n`,
      },
      {
        text: `  ${toIntroduction(payloads).replaceAll('\n', '\n  ')}\n`,
      },
      { text: `plan:\n${groups.map(({ name }) => `  - ${name}\n`).join('')}` },
      ...payloads.map((one) => ({
        text: `  - ${JSON.stringify({ title: one })}\n`,
        place: 'plan',
        payloads: [one],
      })),
    ),
  ];
}

function toPage(groups: readonly Group[], index: number): PlannedFile {
  const payloads = groups.flatMap((group) => group.payloads);
  const all = joinLines(payloads);
  return file(
    `pages/page-${index}.md`,
    { text: `---\ntitle: ${JSON.stringify(all)}\nsummary: ${JSON.stringify(all)}\n---\n\n` },
    ...toBody(payloads),
  );
}

function toWeb(index: number): string {
  return WEB_ADDRESSES[index % WEB_ADDRESSES.length] ?? '';
}

function toDay(index: number): string {
  return new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
}

function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeMarkdown(words: string): string {
  return words.replaceAll(/[[\]\\`]/g, '\\$&');
}
