/** A content file that is not as it was when it was first read: what was made until now would be of two versions. */
export class ChangedFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while it was being read`);
    this.file = file;
  }
}
