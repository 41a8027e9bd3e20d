/** A file to build: `depends` is all that its content depends on. */
export interface FileEntry {
  readonly path: string;
  readonly depends: unknown;
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** Expensive to make, and made of `depends` and of this version of the code alone: kept apart, for any build. */
  readonly keep?: string;
}
