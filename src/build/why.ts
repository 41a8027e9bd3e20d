import { readAnyManifest } from '#engine/manifest.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import type { PageEntry } from '#routes/entry.ts';
import { toPageFile } from '#routes/page-file.ts';
import { listPages } from '#routes/routes.ts';
import {
  findPast,
  listChangedInputs,
  listChangedParts,
  type ChangedInput,
  type Past,
} from './changed-inputs.ts';
import { toManifestFile } from './open-build.ts';
import { toCommonKey, toPageKey, type Renderer } from './page-key.ts';
import type { SiteWork } from './write-site.ts';

/** Why a page is made again, where it is no input of the publication. */
export type OtherCause = 'first' | 'program' | 'output';

export type Cause = ChangedInput | { readonly kind: OtherCause };

/** Pages that are made again for the same reasons. */
export interface Reason {
  readonly causes: readonly Cause[];
  /** Their addresses. */
  readonly pages: readonly string[];
}

/** Beyond, which of them made which page is not looked for: each takes the time of a build that writes nothing. */
const MOST_INPUTS = 40;

interface Remade {
  readonly page: PageEntry;
  readonly key: string;
}

/** How the pages of another publication are rendered. */
type Prepare = (publication: Publication) => Promise<Renderer | undefined>;

/**
 * The pages that a build is about to make, by what made each of them differ from the last output: those that would not
 * differ if only that were as it was.
 */
export async function explain(work: SiteWork, prepare: Prepare): Promise<readonly Reason[]> {
  const { manifest, output, plan } = work;
  const { renderer } = await work.prepare();
  const common = renderer ? toCommonKey(renderer) : '';
  const remade = new Map<string, Remade>();
  const touched: string[] = [];
  for (const page of plan.pages) {
    const file = toPageFile(page.path);
    const key = toPageKey(page, common);
    if (manifest.files[file]?.key !== key) remade.set(file, { page, key });
    else if (!output.isIntact((path) => path !== file)) touched.push(page.path);
  }
  const reasons = manifest.snapshot
    ? await explainByInputs(remade, manifest.snapshot, { work, prepare })
    : [{ causes: [{ kind: isOtherProgram(work) ? 'program' : 'first' } as const], pages: toPaths(remade) }];
  return [...reasons, { causes: [{ kind: 'output' } as const], pages: touched }]
    .filter(({ pages }) => pages.length > 0)
    .toSorted((a, b) => b.pages.length - a.pages.length);
}

/** Whether what is there was built by another version of the program. */
function isOtherProgram(work: SiteWork): boolean {
  const last = work.clean ? undefined : readAnyManifest(toManifestFile(work));
  return last !== undefined && last.program !== work.program;
}

type Snapshot = NonNullable<SiteWork['manifest']['snapshot']>;

async function explainByInputs(
  remade: ReadonlyMap<string, Remade>,
  before: Snapshot,
  { work, prepare }: { readonly work: SiteWork; readonly prepare: Prepare },
): Promise<readonly Reason[]> {
  const inputs = remade.size === 0 ? [] : listChangedInputs(before, work);
  if (inputs.length > MOST_INPUTS) return [{ causes: inputs, pages: toPaths(remade) }];
  const guilty: { readonly input: ChangedInput; readonly files: ReadonlySet<string> }[] = [];
  const unknown: ChangedInput[] = [];
  for (const input of inputs) {
    const past = await findPast(input, before, work);
    if (!past) unknown.push(input);
    else
      guilty.push({
        input:
          'file' in input
            ? { ...input, parts: listChangedParts(input.file, work.content.catalog, past.catalog) }
            : input,
        files: await listDifferent(remade, past, prepare),
      });
  }
  const reasons = new Map<string, { causes: readonly Cause[]; pages: string[] }>();
  for (const [file, { page }] of remade) {
    const found = guilty.filter(({ files }) => files.has(file)).map(({ input }) => input);
    // What only several changes together explain is due to all of them.
    const causes = found.length > 0 ? found : unknown.length > 0 ? unknown : guilty.map(({ input }) => input);
    const id = JSON.stringify(causes);
    const reason = reasons.get(id) ?? { causes, pages: [] };
    reason.pages.push(page.path);
    reasons.set(id, reason);
  }
  return [...reasons.values()];
}

/** Those of the pages that are not the same in that publication. */
async function listDifferent(
  remade: ReadonlyMap<string, Remade>,
  { catalog, now, drafts }: Past,
  prepare: Prepare,
): Promise<ReadonlySet<string>> {
  const publication = createPublication(catalog, now, drafts);
  const renderer = await prepare(publication);
  const common = renderer ? toCommonKey(renderer) : '';
  const same = listPages(publication).flatMap((page) => {
    const file = toPageFile(page.path);
    const one = remade.get(file);
    return one && toPageKey(page, common) === one.key ? [file] : [];
  });
  return new Set(remade.keys()).difference(new Set(same));
}

function toPaths(remade: ReadonlyMap<string, Remade>): string[] {
  return [...remade.values()].map(({ page }) => page.path);
}
