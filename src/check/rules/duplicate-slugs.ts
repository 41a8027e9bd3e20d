import type { ContentFile } from '#load/content-files.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error } = findingsOf('duplicate-slug');
const NAMED = new Set(['article', 'page', 'person', 'organisation', 'series', 'comments']);

/**
 * Two files that would be one page: the same name in two years, `a.md` and `a.mdx`, a folder and a file, names that only
 * case or the form of their accents tells apart. All but the first are named. Cost: one pass over the files.
 */
export const checkDuplicateSlugs: FolderRule = ({ files }) => {
  const groups = Map.groupBy(files, toIdentity);
  return [...groups.values()].flatMap(([first, ...others]) => others.map((other) => toFinding(other, first)));
};

function toIdentity({ role, slug, file }: ContentFile): string {
  return (NAMED.has(role) ? `${role} ${slug}` : file).normalize('NFC').toLowerCase();
}

function toFinding({ file, slug, role }: ContentFile, first: ContentFile | undefined): Finding {
  const what = NAMED.has(role) ? `\`${slug}\`` : `\`${file}\``;
  return error(file, TOP, {
    message: {
      fr: `Nom déjà pris : ${what}, par ${first?.file ?? ''}.`,
      en: `Name already taken: ${what}, by ${first?.file ?? ''}.`,
    },
    fix: {
      fr: 'Renommer l’un des deux : deux fichiers du même nom feraient une seule page, et l’autre serait perdu.',
      en: 'Rename one of the two: two files of the same name would make one page, and one of them would be lost.',
    },
  });
}
