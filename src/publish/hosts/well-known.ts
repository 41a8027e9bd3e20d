import type { FileEntry } from '#engine/file-entry.ts';
import { toEpoch, toIso } from '#model/dates.ts';
import { toMining } from '#model/mining.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Site } from '#model/site.ts';

const SECURITY = '/.well-known/security.txt';
const MINING = '/.well-known/tdmrep.json';

/** What programs look for at the same address of every site, where the owner has something to tell them. */
export function toWellKnownFiles(site: Site): readonly FileEntry[] {
  return [...toSecurityFile(site), ...toMiningFile(site)];
}

/** RFC 9116. */
function toSecurityFile({ security, url, language, timeZone }: Site): readonly FileEntry[] {
  if (!security) return [];
  const { contact, expires, policy } = security;
  const lines = [
    `Contact: ${contact.includes('@') ? `mailto:${contact}` : contact}`,
    `Expires: ${toIso(toEpoch(expires, timeZone), timeZone)}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${toAbsolute(SECURITY, url)}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ];
  return [toFile(SECURITY, `${lines.join('\n')}\n`)];
}

/** TDMRep, § 6: one rule for all addresses. */
function toMiningFile(site: Site): readonly FileEntry[] {
  const mining = toMining(site);
  if (!mining) return [];
  const { reservation, policy } = mining;
  const rule = { location: '/', 'tdm-reservation': Number(reservation), 'tdm-policy': policy };
  return [toFile(MINING, `${JSON.stringify([rule], undefined, 2)}\n`)];
}

function toFile(path: string, content: string): FileEntry {
  return { path, depends: content, render: () => content };
}
