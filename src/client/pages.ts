/** The address of a page that the menu of every page leads to: scripts type none. */
export function findPage(name: 'search' | 'archive'): string {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-page="${name}"]`);
  if (!link) throw new Error(`No link to ${name}`);
  return link.pathname;
}
