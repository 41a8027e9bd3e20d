/** The address of a page that the menu of every page leads to: scripts type none. */
export function findPage(name: 'search' | 'archive'): string {
  return document.querySelector<HTMLAnchorElement>(`a[data-page="${name}"]`)?.pathname ?? '/';
}
