import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** All that colours alone can break: in the dark, the rest is as in the light. */
export const COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/** What axe finds on a page, with the elements; of `rules` alone, when they are told. */
export async function findViolations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // No page has a frame: what axe does for them would open one more page for each that it reads.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
