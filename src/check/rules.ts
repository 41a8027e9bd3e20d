import { checkAltText } from './rules/alt-text.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkComments } from './rules/comments.ts';
import { checkDates } from './rules/dates.ts';
import { checkDuplicateSlugs } from './rules/duplicate-slugs.ts';
import { checkDuplicateTags } from './rules/duplicate-tags.ts';
import { checkEmptyBodies } from './rules/empty-bodies.ts';
import { checkEntries } from './rules/entries.ts';
import { checkExcerpts } from './rules/excerpts.ts';
import { checkFileNames } from './rules/file-names.ts';
import { checkGuids } from './rules/guids.ts';
import { checkInterviews } from './rules/interviews.ts';
import { checkKinds } from './rules/kinds.ts';
import { checkLengths } from './rules/lengths.ts';
import { checkLinks } from './rules/links.ts';
import { checkMovedAnchors } from './rules/moved-anchors.ts';
import { checkPageAnchors } from './rules/page-anchors.ts';
import { checkPageNames } from './rules/page-names.ts';
import { checkPictures } from './rules/pictures.ts';
import { checkPlaces } from './rules/places.ts';
import { checkRedirectSources } from './rules/redirect-sources.ts';
import { checkRedirectTargets } from './rules/redirect-targets.ts';
import { checkReferences } from './rules/references.ts';
import { checkRepeatedNames } from './rules/repeated-names.ts';
import { checkSeriesCodes } from './rules/series-codes.ts';
import { checkSeriesOrder } from './rules/series-order.ts';
import { checkSeriesPlan } from './rules/series-plan.ts';
import { checkSeriesTitles } from './rules/series-titles.ts';
import { checkSiteFile } from './rules/site-file.ts';
import { checkSources } from './rules/sources.ts';
import { checkTagUse } from './rules/tag-use.ts';
import { checkTags } from './rules/tags.ts';
import type { CatalogRule, FolderRule, TextRule } from './rule.ts';

/** Rules over the names of the files: they run even when nothing could be read. */
export const FOLDER_RULES: readonly FolderRule[] = [
  checkDuplicateSlugs,
  checkFileNames,
  checkPageNames,
  checkPlaces,
  checkSiteFile,
];

/** Rules over each text file as it is on disk; those over its Markdown are in `markdown/rules.ts`. */
export const TEXT_RULES: readonly TextRule[] = [checkCharacters];

/** Rules over the catalogue. */
export const CATALOG_RULES: readonly CatalogRule[] = [
  checkAltText,
  checkComments,
  checkDates,
  checkDuplicateTags,
  checkEmptyBodies,
  checkEntries,
  checkExcerpts,
  checkGuids,
  checkInterviews,
  checkKinds,
  checkLengths,
  checkLinks,
  checkMovedAnchors,
  checkPageAnchors,
  checkPictures,
  checkRedirectSources,
  checkRedirectTargets,
  checkReferences,
  checkRepeatedNames,
  checkSeriesCodes,
  checkSeriesOrder,
  checkSeriesPlan,
  checkSeriesTitles,
  checkSources,
  checkTagUse,
  checkTags,
];
