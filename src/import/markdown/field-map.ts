import { readFileSync } from 'node:fs';
import type { Translated } from '#locales/locale.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { FIELD_NAMES } from './field-names.ts';
import type { FieldMap } from './known-fields.ts';
import { isFields } from './read-head.ts';

/** Names of fields in a head, and which of ours each is, as their author wrote it in YAML; or what is wrong with that. */
export function readFieldMap(file: string): FieldMap | { readonly fault: Translated } {
  const read = parseYaml(readFileSync(file, 'utf8'));
  if (!('data' in read) || !isFields(read.data))
    return {
      fault: {
        fr: 'une ligne par champ est attendue, telle que « sous-titre: summary »',
        en: 'a line for each field is expected, such as “subtitle: summary”',
      },
    };
  const fields = Object.entries(read.data).map(([name, ours]) => [name.toLowerCase(), String(ours)] as const);
  const unknown = fields.find(([, ours]) => !FIELD_NAMES.includes(ours));
  return unknown
    ? {
        fault: {
          fr: `champ inconnu : « ${unknown[1]} » ; les nôtres sont ${FIELD_NAMES.join(', ')}`,
          en: `unknown field: “${unknown[1]}”; ours are ${FIELD_NAMES.join(', ')}`,
        },
      }
    : new Map(fields);
}
