import { getLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';
import type { SiteView } from '#model/views/site-view.ts';

/** `Astro.locals` of every page: whoever renders one sets them. */
export function toLocals({ language }: Pick<SiteView, 'language'>): App.Locals {
  return { locale: getLocale(language), paths: getPaths(language) };
}
