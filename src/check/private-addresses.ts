import ipaddr from 'ipaddr.js';
import { toWrite } from '#told.ts';
import type { Words } from './finding.ts';

/** Names that only one network or one machine knows (RFC 6761, 6762, 8375). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|test|internal|lan|home\.arpa)$/i;
/** Where only its author may go: the desk of WordPress, a preview. */
const DESK = /\/wp-admin\/|[?&]preview=true(?:&|$)/;
/** Services that count who follows a link, and the parameter that holds its address. */
const PASSAGE =
  /^(?:www\.google\.\w+\/url|l\.facebook\.com\/l\.php|l\.instagram\.com\/|[\w.]+\.safelinks\.protection\.outlook\.com\/)/i;
const FILE_DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:be|blog|ca|ch|co|com|de|eu|fr|info|io|net|org|uk)(?:[/?#:]|$)/i;

/** What is wrong with an address of the web that can be read, and that readers cannot follow, or not straight. */
export function toPrivateWords(url: URL): Words | undefined {
  const { hostname, pathname, searchParams, href } = url;
  if (isLocal(hostname))
    return {
      message: {
        fr: `Lien vers votre machine ou votre réseau, que personne d’autre ne peut suivre : \`${href}\`.`,
        en: `Link to your own machine or network, which nobody else can follow: \`${href}\`.`,
      },
      fix: {
        fr: 'Écrire l’adresse publique ; montrer celle-ci sans lien : entre accents graves.',
        en: 'Write the public address; to show this one without a link, put it between backticks.',
      },
    };
  if (DESK.test(href))
    return {
      message: {
        fr: `Lien que seul son auteur peut suivre : \`${href}\`.`,
        en: `Link that only its author can follow: \`${href}\`.`,
      },
      fix: { fr: 'Écrire l’adresse publiée.', en: 'Write the published address.' },
    };
  if (!PASSAGE.test(`${hostname}${pathname}`)) return undefined;
  const target = searchParams.get('q') ?? searchParams.get('u') ?? searchParams.get('url') ?? '';
  return /^https?:/.test(target)
    ? {
        message: {
          fr: `Lien qui passe par \`${hostname}\`, qui compte qui le suit.`,
          en: `Link that goes through \`${hostname}\`, which counts who follows it.`,
        },
        fix: toWrite(target),
      }
    : undefined;
}

/** The address that was meant without its scheme: `exemple.fr`, `https//exemple.fr`, `emma@exemple.fr`. */
export function toWhole(href: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(href)) return `mailto:${href}`;
  const [, rest] = /^https?\/\/(.+)$/i.exec(href) ?? [];
  if (rest !== undefined) return `https://${rest}`;
  return /^www\./i.test(href) || FILE_DOMAIN.test(href) ? `https://${href}` : undefined;
}

function isLocal(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? ipaddr.process(host).range() !== 'unicast' : LOCAL_NAME.test(host);
}
