/** A redirect as hosts are told it. */
export interface HostRedirect {
  /** The old address as it is once decoded, with its final slash. */
  readonly from: string;
  /** A header-ready address; undefined when the page is gone. */
  readonly to: string | undefined;
}

/** `/a/` is also asked for as `/a`. */
export function toForms(path: string): readonly string[] {
  return path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path];
}
