/** The file of the output that answers at a path of the site. */
export function toPageFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}
