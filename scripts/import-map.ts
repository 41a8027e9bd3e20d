import { existsSync } from 'node:fs';
import { readFieldMap } from '#import/markdown/field-map.ts';
import type { Told } from '#locales/locale.ts';

/** What types and fields of an old system are here. */
export interface ImportMap {
  readonly types: ReadonlyMap<string, 'article' | 'page'>;
  readonly fields: ReadonlyMap<string, string>;
}

/** Of `--map TYPE=article` and `--map champs.yaml`, as often as they are given. */
export function readMap(written: readonly string[], refuse: (words: Told) => never): ImportMap {
  const types = new Map<string, 'article' | 'page'>();
  const fields = new Map<string, string>();
  for (const one of written) {
    if (/\.ya?ml$/i.test(one)) for (const [name, ours] of readFields(one, refuse)) fields.set(name, ours);
    else {
      const [, type = '', becomes] = /^(.+)=(article|page)$/.exec(one) ?? [];
      if (becomes !== 'article' && becomes !== 'page')
        refuse({
          fr: `TYPE=article, TYPE=page ou un fichier .yaml attendu : --map ${one}.`,
          en: `TYPE=article, TYPE=page or a .yaml file is expected: --map ${one}.`,
        });
      types.set(type, becomes);
    }
  }
  return { types, fields };
}

function readFields(file: string, refuse: (words: Told) => never): ReadonlyMap<string, string> {
  if (!existsSync(file)) refuse({ fr: `Introuvable : --map ${file}.`, en: `Not found: --map ${file}.` });
  const read = readFieldMap(file);
  return 'fault' in read
    ? refuse({ fr: `--map ${file} : ${read.fault.fr}.`, en: `--map ${file}: ${read.fault.en}.` })
    : read;
}
