import type { LoadedContent } from '../load/load-content.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { readContentFile, writeContentFile } from './content-file.ts';
import { planAddresses } from './plan-addresses.ts';
import { planReleases } from './plan-releases.ts';
import type { Redirect } from './redirects.ts';
import { parseRegister, REGISTER_FILE } from './register.ts';
import { RELEASES_FILE } from './releases.ts';

export interface FolderRequest {
  readonly contentDir: string;
  readonly content: Pick<LoadedContent, 'keepFor'>;
  readonly edition: Edition;
  readonly pages: readonly { readonly path: string }[];
  /** Whether the build publishes for good: at the present instant, without drafts. */
  readonly record?: boolean;
  /** Shows what is not public: nothing is lost then. */
  readonly drafts?: boolean;
}

export interface FolderPlan {
  readonly problems: readonly Problem[];
  readonly redirects: readonly Redirect[];
  /** Writes down what has just been published; to be called once it is in place. */
  readonly record: () => void;
}

/** What a content folder has published until now, compared with what it is about to publish. */
export function planFolder({
  contentDir,
  content,
  edition,
  pages,
  record = false,
  drafts = false,
}: FolderRequest): FolderPlan {
  const register = parseRegister(readContentFile(contentDir, REGISTER_FILE));
  const addresses = planAddresses({ edition, pages, register, strict: record });
  if (drafts) return { problems: [], redirects: addresses.redirects, record: () => undefined };
  const releases = planReleases(contentDir, edition, content.keepFor, record);
  return {
    problems: [...addresses.problems, ...releases.problems],
    redirects: addresses.redirects,
    record: () => {
      if (!record) return;
      writeContentFile(contentDir, REGISTER_FILE, addresses.registerText);
      writeContentFile(contentDir, RELEASES_FILE, releases.text);
    },
  };
}
