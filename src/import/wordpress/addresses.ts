const QUERIES = new Map<string, string>(Object.entries({ page: 'page_id', attachment: 'attachment_id' }));

export function toShortAddresses(id: string, type: string, url: string | undefined): readonly string[] {
  if (url === undefined || !/^\d+$/.test(id)) return [];
  const home = url.replace(/\/*$/, '/');
  const query = QUERIES.get(type);
  return [`${home}?p=${id}`, ...(query === undefined ? [] : [`${home}?${query}=${id}`])];
}

/** Where a text stood under slugs that it had before: WordPress redirects those itself. */
export function toFormerAddresses(
  address: string,
  slug: string,
  former: readonly string[],
): readonly string[] {
  return slug !== '' && address.includes(`/${slug}`)
    ? former.map((one) => address.replace(`/${slug}`, `/${one}`))
    : [];
}
