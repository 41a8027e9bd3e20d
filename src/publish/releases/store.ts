import type { Release } from './release.ts';

/** Where releases stand, one of which readers see: a folder of this machine or of another, or what a host offers. */
export interface ReleaseStore {
  /** As people name it. */
  readonly place: string;
  /** The file there that tells whose it is. */
  readonly marker: string;
  /** Takes it for one publication; gives what lets the next one in. @throws {PublishRefusal} when somebody has it. */
  lock: () => Promise<() => Promise<void>>;
  look: () => Promise<StoreState>;
  /** Undefined for one that somebody removed or broke. */
  read: (id: string) => Promise<Release | undefined>;
  /** A file of a release that somebody has taken away, where that can happen. */
  findLost?: (release: Release) => Promise<string | undefined>;
  /** Puts a whole release beside the others: until it is `activate`d, no reader sees it. */
  send: (request: SendRequest) => Promise<void>;
  /** From one moment to the next, readers see this one. */
  activate: (id: string) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
}

export interface StoreState {
  /** The address of the publication whose place it is; undefined where nobody has published. */
  readonly site: string | undefined;
  readonly isEmpty: boolean;
  /** Whether the file that tells whose it is cannot be read. */
  readonly isBroken?: boolean;
  /** In order of time. */
  readonly ids: readonly string[];
  readonly current: string | undefined;
  /** Whether readers may see it otherwise than it would be sent now. */
  readonly isUnsure?: boolean;
}

export interface SendRequest {
  /** The built folder. */
  readonly folder: string;
  /** The address of the publication, by which the place is known as its own. */
  readonly site: string;
  readonly release: Release;
  /** Readers see it now: what is the same is not sent again. */
  readonly last: Release | undefined;
}
