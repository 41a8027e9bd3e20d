declare namespace App {
  /** What every component may ask, beside its props: see `toLocals`. */
  interface Locals {
    readonly locale: import('#locales/locale.ts').Locale;
    readonly paths: import('#model/paths.ts').Paths;
  }
}
