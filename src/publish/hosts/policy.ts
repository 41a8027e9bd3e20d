/** The policy under which every page runs, for every host. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'self'; form-action 'self' mailto:; frame-ancestors 'none'";

/** The same as a page itself can tell it, for hosts that send no headers: no page can forbid that it be framed. */
export const PAGE_POLICY = POLICY.replace(/; frame-ancestors [^;]*/, '');
