import { join } from 'node:path';
import type { LoadedContent } from '#load/load-content.ts';
import type { Publication } from '#model/publication.ts';
import type { Problem } from '#model/problem.ts';
import { readContentFile, writeLines } from './content-file.ts';
import { planAddresses } from './plan-addresses.ts';
import { planReleases } from './plan-releases.ts';
import type { Redirect } from './redirects.ts';
import { parseRegister, REGISTER_FILE } from './register.ts';
import { RELEASES_FILE } from './releases.ts';

export interface FolderRequest {
  readonly contentDir: string;
  readonly content: Pick<LoadedContent, 'keepFor'>;
  readonly publication: Publication;
  /** Whether the build publishes for good: at the present instant, without drafts. */
  readonly record?: boolean;
  /** Shows what is not public: nothing is lost then. */
  readonly drafts?: boolean;
  /** As `AddressRequest.served`. */
  readonly served?: readonly string[];
}

export interface FolderPlan extends ReleasesPlan {
  /** Those of the addresses among them. */
  readonly lost: readonly Problem[];
  readonly redirects: readonly Redirect[];
  /** The register of addresses as `record` leaves it. */
  readonly register: string;
}

export interface ReleasesPlan {
  readonly problems: readonly Problem[];
  /** Writes down what has just been published; to be called once it is in place. */
  readonly record: () => void;
}

/** What a content folder has published until now, compared with what it is about to publish. */
export function planFolder(request: FolderRequest): FolderPlan {
  const { contentDir, publication, served, record = false, drafts = false } = request;
  const before = readContentFile(contentDir, REGISTER_FILE);
  const addresses = planAddresses({ publication, register: parseRegister(before), strict: record, served });
  const { problems: lost, redirects, registerText } = addresses;
  if (drafts) return { problems: [], lost: [], redirects, register: before, record: () => undefined };
  const releases = planTexts(request);
  return {
    problems: [...lost, ...releases.problems],
    lost,
    redirects,
    register: record ? registerText : before,
    record: () => {
      if (record) writeLines(join(contentDir, REGISTER_FILE), { before, after: registerText });
      releases.record();
    },
  };
}

/** The same where no address can have changed: what texts hold, compared with what was last published of them. */
export function planTexts({
  contentDir,
  content,
  publication,
  record = false,
  drafts = false,
}: FolderRequest): ReleasesPlan {
  if (drafts) return { problems: [], record: () => undefined };
  const { problems, ...change } = planReleases(contentDir, publication, content.keepFor, record);
  return {
    problems,
    record: () => (record ? writeLines(join(contentDir, RELEASES_FILE), change) : undefined),
  };
}
