import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';
import { listContentFiles, type Role } from '#load/content-files.ts';
import { decodeText, type Encoding } from '#load/decode-text.ts';
import { toParts } from '#load/front-matter.ts';
import type { Translated } from '#told.ts';
import { mendYaml } from '#load/mend-yaml.ts';

/** A file that was mended, and of what. */
export interface FixedText {
  readonly file: string;
  readonly what: readonly Translated[];
}

const WRITTEN: ReadonlySet<Role> = new Set([
  ...(['article', 'page', 'person', 'organisation', 'series', 'comments'] as const),
  ...(['tags', 'redirects', 'site'] as const),
]);
const WORDS: Readonly<Record<Encoding, Translated>> = {
  bom: { fr: 'marque BOM ôtée', en: 'BOM removed' },
  'utf-16': { fr: 'récrit d’UTF-16 en UTF-8', en: 'rewritten from UTF-16 to UTF-8' },
  'latin-1': { fr: 'récrit de Latin-1 en UTF-8', en: 'rewritten from Latin-1 to UTF-8' },
  'mac-roman': { fr: 'récrit de Mac Roman en UTF-8', en: 'rewritten from Mac Roman to UTF-8' },
  cr: { fr: 'fins de ligne Unix', en: 'Unix line endings' },
};
const YAML: Translated = { fr: 'YAML', en: 'YAML' };

/** Mends what has one way of being right: encodings, no-break spaces about keys, texts that YAML needs quoted. The same twice changes nothing. */
export function fixTexts(contentDir: string): readonly FixedText[] {
  return listContentFiles(contentDir)
    .filter(({ role }) => WRITTEN.has(role))
    .flatMap(({ file }) => {
      const what = fixText(join(contentDir, file));
      return what.length === 0 ? [] : [{ file, what }];
    });
}

function fixText(path: string): readonly Translated[] {
  const what: Translated[] = [];
  editFile(path, () => {
    what.length = 0;
    const decoded = decodeText(readFileSync(path));
    if (!decoded) return undefined;
    const mended = mendHead(path, decoded.text);
    what.push(...decoded.was.map((one) => WORDS[one]), ...(mended === decoded.text ? [] : [YAML]));
    return mended;
  });
  return what;
}

function mendHead(path: string, text: string): string {
  const { before, yaml, after } = toParts(path, text);
  return `${before}${mendYaml(yaml)}${after}`;
}
