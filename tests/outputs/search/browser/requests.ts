/** Whether a file is the search's own: no page that nobody searches from asks for it. */
export function isOfSearch(address: string): boolean {
  return /pagefind\/|recherche\/.|search-(?!dialog|form)|repair-/u.test(address);
}
