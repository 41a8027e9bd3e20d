/** Rules over the names of the files: they run even when nothing could be read. One line each. */
export { checkDuplicateSlugs } from './rules/duplicate-slugs.ts';
export { checkFileNames } from './rules/file-names.ts';
export { checkPageNames } from './rules/page-names.ts';
export { checkPlaces } from './rules/places.ts';
export { checkSiteFile } from './rules/site-file.ts';
