import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Translated } from '#locales/locale.ts';

/** Why private texts may not be written in a folder: content folders, and whatever git keeps, are usually pushed. */
export function findPrivateFolderFault(folder: string, into: string): Translated | undefined {
  const [apart, content] = [toRealPath(folder), toRealPath(into)];
  if (existsSync(apart) && !statSync(apart).isDirectory())
    return { fr: 'ce n’est pas un dossier', en: 'it is no folder' };
  if (isInside(apart, content) || isInside(content, apart))
    return {
      fr: 'ce dossier doit être hors de celui de --into, et ne pas le contenir',
      en: 'this folder must be outside that of --into, and must not hold it',
    };
  const repository = listAbove(apart).find(isRepository);
  if (repository !== undefined)
    return {
      fr: `ce dossier est dans un dépôt git (${repository}), d’où il serait publié`,
      en: `this folder is in a git repository (${repository}), from which it would be published`,
    };
  return undefined;
}

/** Links followed, as far as the path exists. */
function toRealPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return dirname(whole) === whole ? whole : join(toRealPath(dirname(whole)), basename(whole));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** A folder and those that it is in. */
function listAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...listAbove(above)];
}

/** With a tree of files, or without. */
function isRepository(folder: string): boolean {
  return (
    existsSync(join(folder, '.git')) ||
    ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))
  );
}
