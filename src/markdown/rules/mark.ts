/** What readers would see as it is, and what its author meant. */
export interface Mark {
  readonly pattern: RegExp;
  readonly what: string;
  readonly fix: string;
  readonly rule?: string;
}
