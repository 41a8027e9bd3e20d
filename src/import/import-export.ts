import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writePieces, writeWhole } from '#engine/write-whole.ts';
import { isShared } from './old-addresses.ts';
import { toAddressKey } from '#model/address-key.ts';
import { getAnchors, getPaths, listReserved } from '#model/paths.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import {
  ContentFolder,
  NEWSROOM,
  NOBODY,
  SOME_ADDRESS,
  toPersonFile,
  toSiteFile,
  toSiteTitle,
} from './content-folder.ts';
import { ContentWriter, type Written } from './content-writer.ts';
import { IMPORT_FOLDER, ImportState } from './import-state.ts';
import { listAuthors, type LegacyExport } from './legacy.ts';
import { toMarkdownReport } from './markdown-report.ts';
import { Media } from './media/media.ts';
import type { MediaSource } from './media/media-source.ts';
import { mergeRedirects, mergeTags, type MergedList } from './merge-lists.ts';
import { planItems, type PlannedItem } from './plan-items.ts';
import { planPeople } from './plan-people.ts';
import { planTags } from './plan-tags.ts';
import { PrivateTexts, type PrivateTarget } from './private-texts.ts';
import { openRecognition } from './recognition/open-recognition.ts';
import type { Accepted, ProposalMistake } from './recognition/proposals-file.ts';
import type { Recognition } from './recognition/recognition.ts';
import { writeApplied, writeProposals } from './recognition/write-proposals.ts';
import { NO_SITE, findUsualHost, registerAddresses, toItemPath } from './register-addresses.ts';
import { toJsonReport, type ImportReport } from './report.ts';
import { surveyExport, type Survey } from './survey.ts';
import { ItemImporter } from './item-importer.ts';
import { TextConverter } from './text-converter.ts';
import type { RedirectData } from '#model/redirect.ts';
import { siteSchema } from '#model/site.ts';
import { sitePath } from '#fields.ts';

export interface ImportRequest {
  readonly source: LegacyExport;
  readonly into: string;
  /** Address of the old site, where the export does not tell it. */
  readonly site: string | undefined;
  readonly types: ReadonlyMap<string, 'article' | 'page'>;
  /** That of a publication that begins; French when absent. */
  readonly language?: string;
  readonly media: MediaSource;
  /** Where private and protected texts go; they are left where it is undefined. */
  readonly apart?: PrivateTarget | undefined;
  /** Addresses that files of `public/` answer: `/files/plan.pdf`. */
  readonly served?: readonly string[];
  /** When it is run. */
  readonly now?: Date;
  /** Whether nothing is to be written: `staging` is then elsewhere. */
  readonly isTrial: boolean;
  readonly staging: string;
  readonly onProgress: (done: number, total: number | undefined) => void;
  /** Nothing is recognised without it. */
  readonly recognition?: RecognitionRequest;
}

export interface RecognitionRequest {
  /** What to type to apply proposals, where they are asked for: nothing but them and the report is then written. */
  readonly proposeFor?: string | undefined;
  /** What earlier runs applied, then what this one is told to. */
  readonly accepted: readonly Accepted[];
}

export interface Imported {
  readonly report: ImportReport;
  readonly written: Written;
  /** Private and protected texts, where they were asked for. */
  readonly apart?: Written | undefined;
  /** Of proposals that cannot be applied: nothing was then written. */
  readonly mistakes: readonly ProposalMistake[];
}

/** Turns an export into content, in two readings: addresses and names first, then the texts, one by one. */
export async function importExport(request: ImportRequest): Promise<Imported> {
  const { source, into, isTrial, onProgress } = request;
  const kept = join(into, IMPORT_FOLDER);
  const state = new ImportState(into);
  const folder = new ContentFolder(into);
  let read = 0;
  const survey = await surveyExport(source, () => onProgress((read += 1), undefined));
  const plan = planExport(survey, { request, state, folder });
  const { proposeFor, accepted } = request.recognition ?? { accepted: [] };
  const isProposing = proposeFor !== undefined;
  const recognition = openRecognition({ plan, folder, state, isProposing, accepted });
  const writer = new ContentWriter(into, request.staging);
  const media = new Media({
    source: request.media,
    addresses: plan.addresses,
    write: (file, content) => writer.put(file, content),
  });
  const converter = new TextConverter(plan.items.length);
  const importer = new ItemImporter({ ...plan, media, writer, survey, converter, recognition });
  const apart =
    request.apart && new PrivateTexts({ ...request.apart, survey, plan, types: request.types, converter });
  let done = 0;
  try {
    for await (const item of source.items()) {
      const planned = plan.items[done];
      const isApart = await apart?.add(item);
      if (planned)
        await importer.add(item, isApart === true ? { ...planned, why: toApartWords(planned) } : planned);
      onProgress((done += 1), plan.items.length);
    }
    await importer.finish();
    await apart?.finishTexts();
  } finally {
    await converter.close();
  }
  const redirects = listRedirects(plan, importer.aliases);
  const lists = writeLists({ plan, folder, state, writer, redirects, survey, importer, recognition });
  const report = importer.toReport({
    ...{ survey, redirects, notes: plan.notes },
    problems: [...source.problems(), ...(plan.addresses.hasSite() ? [] : [NO_SITE])],
    proposals: isProposing ? recognition.proposals : recognition.applied,
  });
  const mistakes = isProposing ? [] : recognition.listMistakes();
  const isWriting = !isTrial && mistakes.length === 0;
  if (isWriting) {
    mkdirSync(kept, { recursive: true });
    writeWhole(join(kept, '.gitignore'), '*\n');
  }
  if (isWriting && !isProposing) {
    writeApplied(kept, recognition);
    state.addNames(survey.format, plan.items);
  }
  const written = writer.finish(state, !isWriting || isProposing);
  if (isWriting && !isProposing)
    state.add(lists.flatMap(({ entries }) => entries.map((entry) => ({ entry }))));
  if (isWriting) {
    writeProposals(kept, { recognition, state, next: proposeFor });
    writePieces(join(kept, 'report.json'), toJsonReport(report));
    writeWhole(join(kept, 'report.md'), toMarkdownReport(report, plan.language));
  }
  return { report, written, mistakes, apart: apart?.finish(!isWriting || isProposing) };
}

function toApartWords({ why = '' }: PlannedItem): Translated {
  return { fr: `${tell(why, 'fr')}, écrit à part`, en: `${tell(why, 'en')}, written apart` };
}

export type ExportPlan = ReturnType<typeof planExport>;

function planExport(
  survey: Survey,
  {
    request,
    state,
    folder,
  }: { readonly request: ImportRequest; readonly state: ImportState; readonly folder: ContentFolder },
) {
  const site = folder.readSite();
  const language = site?.language ?? request.language ?? 'fr';
  const settings = site ?? { language };
  const items = planItems(survey, {
    types: request.types,
    known: state.listNames(survey.format, survey.items),
    places: state.listPlaces(),
    now: request.now,
    taken: [...folder.listTaken(state.names.values()), ...listReserved(settings)],
  });
  const kept = items.filter(({ outcome }) => outcome !== 'left');
  const { tags, slugs, notes } = planTags(survey.terms, new Set(kept.flatMap(({ terms }) => terms)));
  const people = planPeople(
    survey.site.authors,
    kept.flatMap((item) => (item.becomes === 'article' ? listAuthors(item) : [])),
  );
  const paths = getPaths(settings);
  const addresses = registerAddresses({
    survey,
    items,
    tags: slugs,
    people,
    paths,
    site: request.site,
    reserved: listReserved(settings),
    served: request.served ?? [],
    language,
  });
  const old = [request.site, survey.site.url, findUsualHost(items)]
    .map((one) => URL.parse(one ?? ''))
    .find((one) => one && !isShared(one) && siteSchema.shape.url.safeParse(one.origin).success);
  const hasOwnSite = folder.hasOwnSite(state);
  const siteUrl = (hasOwnSite ? site?.url : undefined) ?? old?.origin ?? tell(SOME_ADDRESS, language);
  return {
    items,
    tags,
    tagSlugs: slugs,
    notes,
    people,
    paths,
    anchors: getAnchors(settings),
    addresses,
    siteUrl,
    language,
    hasOwnSite,
    hasSite: site !== undefined && !state.digests.has('site.yaml'),
    defaultAuthors: site?.defaultAuthors ?? [],
    siteTitle: toSiteTitle(survey.site, siteUrl, language),
  };
}

/** Those of texts stand in their front matter. None hides a draft, which is a page one day. */
function listRedirects(
  { addresses, items, paths }: Pick<ExportPlan, 'addresses' | 'items' | 'paths'>,
  aliases: ReadonlySet<string>,
): readonly RedirectData[] {
  const drafts = new Set(
    items.flatMap((item) => (item.outcome === 'draft' ? [toAddressKey(toItemPath(item, paths))] : [])),
  );
  return addresses
    .list()
    .flatMap(({ from, destination }): RedirectData[] =>
      aliases.has(from) || drafts.has(toAddressKey(from)) || !sitePath.safeParse(from).success
        ? []
        : [{ from, ...destination }],
    );
}

interface ListContext {
  readonly plan: ExportPlan;
  readonly folder: ContentFolder;
  readonly state: ImportState;
  readonly writer: ContentWriter;
  readonly redirects: readonly RedirectData[];
  readonly survey: Survey;
  readonly importer: ItemImporter;
  readonly recognition: Recognition;
}

/** What texts share: themes, people, redirects, settings. */
function writeLists({
  plan,
  folder,
  state,
  writer,
  redirects,
  survey,
  importer,
  recognition,
}: ListContext): readonly MergedList[] {
  const people = [...new Set(plan.people.values())];
  const authors = people.toSorted((a, b) => importer.countTexts(b.slug) - importer.countTexts(a.slug));
  const writing =
    authors.length > 0 || plan.hasSite
      ? authors
      : [{ slug: tell(NOBODY, plan.language), name: tell(NEWSROOM, plan.language) }];
  for (const person of writing)
    putUnlessTheirs(`people/${person.slug}.yaml`, toPersonFile(person, plan.language));
  const dates = plan.items.flatMap(({ outcome, becomes, date }) =>
    outcome === 'imported' && becomes === 'article' ? (date ?? []) : [],
  );
  const settings = toSiteFile(survey.site, {
    title: plan.siteTitle,
    url: plan.siteUrl.replace(/\/$/, ''),
    authors: writing,
    language: plan.language,
    year: dates.sort()[0]?.slice(0, 4),
  });
  // A second blog in the same folder does not give it its own name.
  if (!plan.hasOwnSite) putUnlessTheirs('site.yaml', settings);
  for (const [file, text] of recognition.listFiles()) putUnlessTheirs(file, text);
  const tags = mergeTags(folder.read('tags.yaml'), plan.tags, state);
  const moved = mergeRedirects(folder.read('redirects.yaml'), redirects, {
    state,
    isKept: (path) => plan.addresses.isKept(path),
  });
  if (tags.text !== '') writer.putMerged('tags.yaml', tags.text);
  if (moved.text !== '') writer.putMerged('redirects.yaml', moved.text);
  return [tags, moved];

  function putUnlessTheirs(file: string, text: string): void {
    if (!folder.has(file) || state.digests.has(file)) writer.put(file, text);
  }
}
