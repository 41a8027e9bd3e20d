import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';
import type { Translated } from '#told.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { toAddressKey } from '#model/address-key.ts';
import { redirectsSchema } from '#model/redirect.ts';
import { readContentFile } from './content-file.ts';
import { parseRegister, REGISTER_FILE } from './register.ts';

const REDIRECTS_FILE = 'redirects.yaml';

export interface Acceptance {
  readonly contentDir: string;
  readonly address: string;
  /** What readers are told at that address, and in 410 pages. */
  readonly reason: string;
}

/** What was done, or why nothing was. */
export type Accepted = { readonly done: Translated } | { readonly refused: Translated };

/** Writes into redirects.yaml that an address is gone for good. The same words twice change nothing. */
export function acceptLoss({ contentDir, address, reason }: Acceptance): Accepted {
  const register = parseRegister(readContentFile(contentDir, REGISTER_FILE));
  if (!register.lines.has(address))
    return {
      refused: {
        fr: `${address} n’est pas dans ${REGISTER_FILE} : rien à accepter.`,
        en: `${address} is not in ${REGISTER_FILE}: there is nothing to accept.`,
      },
    };
  const before = readContentFile(contentDir, REDIRECTS_FILE);
  const entries = readEntries(before);
  if (!entries)
    return {
      refused: {
        fr: `${REDIRECTS_FILE} est illisible : le corriger d’abord.`,
        en: `${REDIRECTS_FILE} cannot be read: correct it first.`,
      },
    };
  if (entries.some(({ from }) => toPlace(from) === toPlace(address)))
    return {
      done: {
        fr: `${address} est déjà dans ${REDIRECTS_FILE}.`,
        en: `${address} is already in ${REDIRECTS_FILE}.`,
      },
    };
  const after = addEntry(before, address, reason);
  if (readEntries(after)?.length !== entries.length + 1)
    return {
      refused: {
        fr: `Écrire soi-même dans ${REDIRECTS_FILE} : ${toLine(address, reason)}`,
        en: `Write in ${REDIRECTS_FILE} yourself: ${toLine(address, reason)}`,
      },
    };
  editFile(join(contentDir, REDIRECTS_FILE), (text) => addEntry(text, address, reason));
  return {
    done: {
      fr: `${address} : retirée pour de bon (${REDIRECTS_FILE}).`,
      en: `${address}: withdrawn for good (${REDIRECTS_FILE}).`,
    },
  };
}

function addEntry(before: string, address: string, reason: string): string {
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const head = before === '' || before.endsWith('\n') ? before : `${before}${newline}`;
  return `${head}${toLine(address, reason)}${newline}`;
}

/** JSON strings are YAML strings, whatever is in them. */
function toLine(address: string, reason: string): string {
  return `- { from: ${JSON.stringify(address)}, gone: ${JSON.stringify(reason)} }`;
}

function readEntries(yaml: string): readonly { readonly from: string }[] | undefined {
  const result = parseYaml(yaml);
  const parsed = 'data' in result ? redirectsSchema.safeParse(result.data ?? []) : undefined;
  return parsed?.data;
}

function toPlace(address: string): string {
  const anchor = address.indexOf('#');
  return `${toAddressKey(address)}${anchor < 0 ? '' : address.slice(anchor)}`;
}
