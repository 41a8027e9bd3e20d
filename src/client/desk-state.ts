/** Between the preview and its pages: what there is to mend is asked for, and told. */
export const ASK = 'idees-recues:ask';
export const TELL = 'idees-recues:desk';

/** What the preview tells the author's browser of all that waits to be mended. */
export interface DeskState {
  readonly summary: string;
  readonly problems: readonly DeskProblem[];
  /** What readers do not see yet, by its address: « Brouillon ». */
  readonly hidden: Readonly<Record<string, string>>;
}

interface DeskProblem {
  readonly message: string;
  readonly fix?: string | undefined;
  /** File and line. */
  readonly place: string;
  /** The page that shows the file. */
  readonly url?: string | undefined;
  /** What stands above the problems of one page. */
  readonly title: string;
}
