import type { CheckedFolder } from '../check/check-folder.ts';
import { createEdition } from '../model/edition.ts';
import { hasError } from '../model/problem.ts';
import { listPages } from '../routes/routes.ts';
import { planFolder } from './plan-folder.ts';

interface Moment {
  readonly contentDir: string;
  /** Whether the instant is the present one, and not one that was asked for. */
  readonly isNow: boolean;
}

/** A checked folder with the addresses that the next build would lose. */
export function checkAddresses(checked: CheckedFolder, { contentDir, isNow }: Moment): CheckedFolder {
  const { catalog } = checked.content;
  if (!catalog || hasError(checked.problems)) return checked;
  const edition = createEdition(catalog, checked.now);
  const { problems } = planFolder({
    contentDir,
    content: checked.content,
    edition,
    pages: listPages(edition),
    record: isNow,
  });
  return { ...checked, problems: [...checked.problems, ...problems] };
}
