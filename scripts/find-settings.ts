import type { AstroUserConfig } from 'astro';
import { NAME } from '#integration/idees-recues.ts';
import { readSettings } from '#publish/releases/read-settings.ts';

/** All that the owner sets in astro.config.mjs. @throws {PublishRefusal} with every mistake in it. */
export function findSettings({ integrations = [] }: AstroUserConfig): ReturnType<typeof readSettings> {
  const ours = integrations.flat().find((one) => one && one.name === NAME);
  return readSettings(ours && 'settings' in ours ? ours.settings : {});
}
