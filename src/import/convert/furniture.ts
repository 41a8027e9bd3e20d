import type { Element } from 'hast';
import { toText } from '#html/tree.ts';
import type { Left } from './conversion.ts';

/** What plugins and platforms add around a text: forms to subscribe, buttons to share, lists of others. */
const FURNITURE =
  /^(?:sharedaddy|jp-relatedposts|feedflare|addtoany_\w+|addthis_\w+|shareaholic-canvas|heateor_sss_\w+|essb_links|wpcnt|mc_embed_signup|kg-signup-card|wp-block-jetpack-sharing-buttons)$/;
export const ADDED = { fr: 'bouton ou formulaire de l’ancien site', en: 'button or form of the former site' };

export function isFurniture({ properties }: Element): boolean {
  return [properties['className'] ?? []].flat().some((name) => FURNITURE.test(`${name}`));
}

export function leaveFurniture(element: Element, left: Left[]): [] {
  const value = toText(element).replace(/\s+/g, ' ').trim().slice(0, 200);
  if (value !== '') left.push({ what: { fr: 'élément', en: 'element' }, value, reason: ADDED });
  return [];
}
