import type { Cause, Reason } from '#build/why.ts';
import type { Locale } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Translated } from '#told.ts';

/** Causes and addresses that are named of each reason. */
const MOST_NAMED = 3;

const OTHERS: Readonly<Record<Exclude<Cause['kind'], 'changed'>, Translated>> = {
  added: { fr: 'nouveau', en: 'new' },
  removed: { fr: 'retiré', en: 'removed' },
  time: { fr: 'l’heure : un article paraît', en: 'the time: an article is published' },
  drafts: { fr: '--drafts', en: '--drafts' },
  first: { fr: 'rien de connu d’une construction précédente', en: 'nothing known of an earlier build' },
  program: {
    fr: 'le programme, ses paquets ou ses réglages ont changé',
    en: 'the program, its packages or its settings have changed',
  },
  output: {
    fr: 'le fichier construit avait été changé ou effacé',
    en: 'the built file had been changed or removed',
  },
};

/** What made a build make pages again: one line for the pages of the same causes, the most numerous first. */
export function printReasons(reasons: readonly Reason[], { code }: Pick<Locale, 'code'>): void {
  console.log(
    tell(
      reasons.length === 0
        ? { fr: '\nAucune page refaite.', en: '\nNo page made again.' }
        : { fr: '\nPages refaites, et pourquoi\u00a0:', en: '\nPages made again, and why:' },
      code,
    ),
  );
  const width = String(reasons[0]?.pages.length ?? 0).length;
  for (const { causes, pages } of reasons) {
    console.log(
      `  ${String(pages.length).padStart(width)}  ${toFew(
        causes.map((one) => toWords(one, code)),
        ' + ',
      )}`,
    );
    console.log(`  ${' '.repeat(width)}    ${toFew(pages, ' ')}`);
  }
}

function toFew(names: readonly string[], glue: string): string {
  const others = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(glue)}${others > 0 ? `${glue}… (${names.length})` : ''}`;
}

function toWords(cause: Cause, code: string): string {
  if (cause.kind === 'changed')
    return `${cause.file}${cause.parts.length > 0 ? ` (${cause.parts.map((one) => toPart(one, code)).join(', ')})` : ''}`;
  const words = tell(OTHERS[cause.kind], code);
  return 'file' in cause ? `${cause.file} (${words})` : words;
}

/** Fields have the names that authors write. */
function toPart(part: string, code: string): string {
  return part === 'text' ? tell({ fr: 'texte', en: 'text' }, code) : part;
}
