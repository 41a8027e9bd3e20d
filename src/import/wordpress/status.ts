import type { LegacyItem, LegacyStatus } from '#import/legacy.ts';
import { getText, type XmlElement } from '#import/xml-elements.ts';

const STATUSES = new Map<string, LegacyStatus>(
  Object.entries({
    publish: 'published',
    // Of pages, until WordPress 2.1.
    static: 'published',
    inherit: 'published',
    future: 'scheduled',
    draft: 'draft',
    pending: 'pending',
    private: 'private',
    trash: 'trash',
    'auto-draft': 'auto-draft',
  }),
);

export function toStatus(element: XmlElement): Pick<LegacyItem, 'status' | 'reason'> {
  const written = getText(element, 'wp:status');
  const status = STATUSES.get(written);
  if (getText(element, 'wp:post_password') !== '' && status !== 'trash' && status !== 'private')
    return {
      status: 'protected',
      reason: { fr: 'protégé par un mot de passe', en: 'protected by a password' },
    };
  if (status !== undefined) return { status };
  return {
    status: 'draft',
    reason:
      written === ''
        ? { fr: 'l’export ne dit pas son état', en: 'the export does not tell its status' }
        : { fr: `état « ${written} » inconnu`, en: `unknown status “${written}”` },
  };
}
