import { findingsOf } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { toEpoch } from '#model/dates.ts';

const { warning } = findingsOf('security');
const DAY = 86_400_000;
/** Days. */
const AHEAD = 30;

/** A date until which security.txt holds that is near, or past: who reads it then must not trust it (RFC 9116). */
export const checkSecurity: CatalogRule = function* ({ catalog: { site } }, { now }) {
  if (!site.security) return;
  const { expires } = site.security;
  const left = Math.floor((toEpoch(expires, site.timeZone) - now) / DAY);
  if (left >= AHEAD) return;
  yield warning(
    'site.yaml',
    { path: ['security', 'expires'] },
    {
      message:
        left < 0
          ? {
              fr: `security.txt n’est plus valable depuis le \`${expires}\`.`,
              en: `security.txt has not been valid since \`${expires}\`.`,
            }
          : {
              fr: `security.txt n’est plus valable à partir du \`${expires}\`.`,
              en: `security.txt will not be valid from \`${expires}\` on.`,
            },
      fix: {
        fr: 'Vérifier que `contact` répond toujours, puis repousser `expires`, d’un an au plus.',
        en: 'See that `contact` still answers, then move `expires`, by a year at most.',
      },
    },
  );
};
