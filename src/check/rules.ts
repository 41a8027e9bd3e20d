import * as catalogRules from './catalog-rules.ts';
import * as folderRules from './folder-rules.ts';
import type { CatalogRule, FolderRule, TextRule } from './rule.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkCutTexts } from './rules/cut-texts.ts';
import { checkEncodings } from './rules/encodings.ts';
import { checkLeftovers } from './rules/leftovers.ts';
import { checkWrittenTitles } from './rules/written-titles.ts';

export const FOLDER_RULES: readonly FolderRule[] = Object.values(folderRules);
/** Rules over each text file as it is on disk; those over its Markdown are in `markdown/rules.ts`. */
export const TEXT_RULES: readonly TextRule[] = [
  checkCharacters,
  checkCutTexts,
  checkEncodings,
  checkLeftovers,
  checkWrittenTitles,
];
export const CATALOG_RULES: readonly CatalogRule[] = Object.values(catalogRules);
