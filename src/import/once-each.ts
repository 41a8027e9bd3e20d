import type { LegacyItem, LegacyProblem } from './legacy.ts';
import { isPrivate } from './plan-items.ts';

const FIX = {
  fr: 'Refaire l’export : le téléchargement a été interrompu.',
  en: 'Export again: the download was interrupted.',
};

/**
 * Each item once, where files of an export share some: the first that is whole. One that the end of its file cuts waits
 * for a whole one, and comes last, as a draft.
 */
export async function* onceEach(
  items: AsyncIterable<LegacyItem>,
  report: (problem: LegacyProblem) => void,
): AsyncIterable<LegacyItem> {
  const seen = new Map<string, string>();
  const names = new Set<string>();
  const cut: LegacyItem[] = [];
  const repeated = new Map<string, number>();
  for await (const item of items) {
    const key = toKey(item);
    if ((seen.get(key) ?? item.file) !== item.file)
      repeated.set(item.file, (repeated.get(item.file) ?? 0) + 1);
    else if (item.isCut === true) cut.push(item);
    else {
      seen.set(key, item.file);
      names.add(toName(item));
      yield item;
    }
  }
  for (const [file, count] of repeated)
    report({
      file,
      message: {
        fr: `Textes qu’un autre fichier donne aussi, repris une seule fois : ${count}.`,
        en: `Texts that another file gives too, taken in only once: ${count}.`,
      },
    });
  for (const item of cut) {
    const { file, status, title, id } = item;
    // Its end would have told its id.
    if (names.has(toName(item))) {
      report(toCutProblem(file));
      continue;
    }
    const name = isPrivate(status) || title === '' ? id : title;
    report({
      file,
      item: name,
      message: {
        fr: 'Le fichier s’arrête au milieu de ce texte.',
        en: 'The file ends in the middle of this text.',
      },
      fix: FIX,
    });
    yield status === 'published'
      ? {
          ...item,
          status: 'draft',
          reason: { fr: 'texte coupé dans l’export', en: 'text cut short in the export' },
        }
      : item;
  }
}

/** Of a file that ends too early, but between two items. */
export function toCutProblem(file: string): LegacyProblem {
  return {
    file,
    message: {
      fr: 'Le fichier s’arrête avant sa fin : des textes peuvent manquer.',
      en: 'The file ends too early: texts may be missing.',
    },
    fix: FIX,
  };
}

/** A copy: a part of a long string keeps the whole of it in memory. */
function toName({ guid, address, title }: LegacyItem): string {
  return structuredClone(guid ?? address ?? title);
}

/** What a text is known by, wherever it is exported; without any of it, its words. */
function toKey({ id, type, guid, address, title, date, body }: LegacyItem): string {
  const known = guid ?? address;
  const words = body.format === 'html' ? body.html : body.markdown;
  return JSON.stringify([id, type, ...(known === undefined ? [title, date, words] : [known])]);
}
