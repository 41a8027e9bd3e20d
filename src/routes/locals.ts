import { getOwnLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';
import type { SiteView } from '#model/views/site-view.ts';

/** `Astro.locals` of every page: whoever renders one sets them. */
export function toLocals(site: Pick<SiteView, 'language' | 'addresses' | 'words' | 'kinds'>): App.Locals {
  return { locale: getOwnLocale(site), paths: getPaths(site) };
}
