import type { CheckedFolder } from '#check/check-folder.ts';
import { createPublication } from '#model/publication.ts';
import { hasError } from '#model/problem.ts';
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
  const publication = createPublication(catalog, checked.now);
  const { problems } = planFolder({
    contentDir,
    content: checked.content,
    publication,
    record: isNow,
  });
  return { ...checked, problems: [...checked.problems, ...problems] };
}
