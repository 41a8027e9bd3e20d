import { addresses } from './en/addresses.ts';
import { callouts } from './en/callouts.ts';
import { dates } from './en/dates.ts';
import { feeds } from './en/feeds.ts';
import { count, formatNumber } from './en/numbers.ts';
import { search } from './en/search.ts';
import { starter } from './en/starter.ts';
import { toSample } from './sample.ts';
import { words } from './en/words.ts';
import type { Locale } from './locale.ts';

const collator = new Intl.Collator('en');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const sample = (paths: readonly string[]): string =>
  toSample(paths, { list, others: (rest) => `${rest} others` });

export const en: Locale = {
  code: 'en',
  words,
  callouts,
  kinds: {},
  feeds,
  search,
  starter,
  addresses,
  dates,
  formatNumber,
  /** “12%”, “1,200 views”. */
  formatFigure: ({ qualifier, value, unit = '' }) =>
    [qualifier, `${formatNumber(value)}${/^(?:[%‰°]|$)/u.test(unit) ? '' : '\u00a0'}${unit}`]
      .filter(Boolean)
      .join(' '),
  colon: ': ',
  quotes: { open: '“', close: '”', marks: { open: '“', close: '”' }, gap: '' },
  /** “A, B and C”. */
  joinNames: (names) => list.format(names),
  compare: (a, b) => collator.compare(a, b),
  build: {
    otherBuild: 'Another build is running in this folder: waiting for it to finish.',
    changedMeanwhile: (file) => `${file} changed during the build: starting again.`,
    changesTooOften: (file) =>
      `${file} keeps changing while it is read. Run the command again once it is at rest.`,
    foreignKept: (paths) => `Left in place, though no build wrote it: ${sample(paths)}.`,
    leftBeside: (folders) =>
      `An earlier version left ${list.format(folders)} behind. Nothing uses it any more, and nothing erases it: erase it, unless you put something in it.`,
    foreignInTheWay: (file) =>
      `${file} was not written by a build, and this one has a file to put there. Move or rename it, then run the command again.`,
    notForPublic: (file) =>
      `${file} cannot be published: of public/ only files under 2\u00a0GB, and links to such a file, are copied. Remove it, or put a copy of it there.`,
    noSite: (folder) => `No site.yaml in ${folder}: this folder is not a publication.`,
    outHoldsContent: (folder) => `The output folder ${folder} would be erased: choose another.`,
    outInContent: (folder) => `The output folder ${folder} is inside the content: choose another.`,
    outIsFile: (file) => `The output ${file} is not a folder: choose another name, or move this file.`,
    outIsForeign: (folder, paths) =>
      `The output folder ${folder} was not written by a build, and would be erased: it holds ${sample(paths)}. Choose another, or empty this one if it is no longer needed.`,
    guidWritten: (file) => `guid written: ${file}`,
    noServer: (adapter) =>
      `The adapter ${adapter} prepares a server, and a publication is made of files alone: remove adapter from astro.config.mjs.`,
    done: ({ pages, folder, seconds, written, kept, removed }) =>
      `${count(pages, 'page')} in ${folder} in ${seconds} s: ${count(written, 'file')} written, ${kept} kept, ${removed} removed.`,
    nextChange: (instant, slug) => `Next change: ${instant} (${slug}).`,
    noChange: 'No article is scheduled.',
    nothingBuilt: 'Nothing was built; the previous version is untouched.',
    handedOver: (names) => `Astro builds this itself: the project also asks it for ${list.format(names)}.`,
  },
  desk: {
    faulty: 'An error: this text cannot be published yet',
    incomplete: 'Unfinished draft',
    draft: 'Draft',
    scheduled: 'Scheduled',
    withdrawn: 'Withdrawn',
    waiting: (errors, lacks) =>
      [errors > 0 ? count(errors, 'error') : '', lacks > 0 ? `${count(lacks, 'gap')} in drafts` : '']
        .filter(Boolean)
        .join(', '),
  },
  books: {
    cover: 'Cover',
    coverOf: (title) => `Cover: ${title}`,
    titlePage: 'Title page',
    introduction: 'Introduction',
    landmarks: 'Landmarks',
    beginning: 'Start of the text',
    signedBy: 'By',
    editionOf: (date) => `Edition of ${date}.`,
    readOnline: 'Read the up-to-date version online:',
    partOnline: 'This part online:',
    accessibility:
      'Text structured by headings, full table of contents, notes linked to their references; every meaningful picture has alternative text.',
  },
  cards: {
    series: 'Series',
    person: 'Person',
  },
};
