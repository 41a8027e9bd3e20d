import { z } from 'zod';
import type { ContentFolder } from '#import/content-folder.ts';
import type { ExportPlan } from '#import/import-export.ts';
import type { ImportState } from '#import/import-state.ts';
import { toDate } from '#import/plan-items.ts';
import { tell } from '#locales/tell.ts';
import { NEWSROOM, NOBODY } from '#import/content-folder.ts';
import { Names, type KnownName } from './names.ts';
import type { Accepted } from './proposals-file.ts';
import { Recognition } from './recognition.ts';

interface Sources {
  readonly plan: ExportPlan;
  readonly folder: ContentFolder;
  readonly state: ImportState;
  readonly isProposing: boolean;
  readonly accepted: readonly Accepted[];
}

const NAMED = z.object({ name: z.string(), speakerNames: z.array(z.string()).optional() });
const PLANNED = z.object({ plan: z.array(z.unknown()) });

const PLACES = ['people', 'organisations'] as const;

/** Recognition of the texts of an export, which has looked at their titles and themes already. */
export function openRecognition({ plan, folder, state, isProposing, accepted }: Sources): Recognition {
  const names = openNames(plan, folder, state);
  const texts = plan.items.filter(({ outcome, becomes }) => outcome !== 'left' && becomes === 'article');
  const items = new Set(texts.map(({ path }) => `${path}.md`));
  const recognition = new Recognition({ isProposing, accepted, names, items });
  const own = [...folder.list('series')].filter(([slug]) => !state.digests.has(`series/${slug}.yaml`));
  const planned = new Set(own.flatMap(([, data]) => PLANNED.safeParse(data).data?.plan ?? []));
  recognition.readCollection({
    names,
    paths: plan.paths,
    texts: texts.map(({ name, title, date }) => ({
      ...{ slug: name, title, date: toDate(date) ?? '9999' },
      isInSeries: planned.has(name),
    })),
    tags: plan.tags,
    series: own.map(([slug]) => slug),
  });
  return recognition;
}

/** Those who wrote the texts, then those of the folder. */
function openNames(
  { people, hasSite, defaultAuthors, language }: ExportPlan,
  folder: ContentFolder,
  state: ImportState,
): Names {
  const known = PLACES.flatMap((place) =>
    [...folder.list(place)].flatMap(([slug, data]): readonly KnownName[] => {
      const { name, speakerNames = [] } = NAMED.safeParse(data).data ?? {};
      const isTheirs = !state.digests.has(`${place}/${slug}.yaml`);
      return name === undefined ? [] : [{ place, slug, names: [name, ...speakerNames], isTheirs }];
    }),
  );
  const authors = [...people.values()].map(({ slug, name }) => toAuthor(slug, name));
  const fallback = defaultAuthors[0] ?? authors[0]?.slug ?? tell(NOBODY, language);
  const nobody = hasSite || authors.length > 0 ? [] : [toAuthor(fallback, tell(NEWSROOM, language))];
  return new Names([...authors, ...nobody, ...known], { fallback, language });
}

function toAuthor(slug: string, name: string): KnownName {
  return { place: 'people', slug, names: [name], isTheirs: true };
}
