import type { Element, Root } from 'hast';
import { isElement } from '#html/tree.ts';
import { guessLanguageTag, toLangAttributes, toLanguageTag } from '#language.ts';
import { mistakeAt, type Mistake } from './mistake.ts';

/** Writes languages as tags are written, and the direction of what is read from another side than the text around it. Changes the tree. */
export function markLanguages(root: Root, language: string): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  markChildren(root, language, mistakes);
  return mistakes;
}

function markChildren(parent: Root | Element, around: string, mistakes: Mistake[]): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const { lang, dir } = child.properties;
    const tag = lang === undefined ? undefined : toLanguageTag(String(lang));
    if (tag !== undefined) Object.assign(child.properties, toLangAttributes(tag, around), dir ? { dir } : {});
    else if (lang)
      mistakes.push(unknownLanguage(child, String(lang), { rule: 'language', severity: 'warning' }));
    markChildren(child, tag ?? around, mistakes);
  }
}

/** A language that is none, with the one that was meant. */
export function unknownLanguage(
  at: Parameters<typeof mistakeAt>[0],
  lang: string,
  blame: Pick<Mistake, 'rule' | 'severity'>,
): Mistake {
  const meant = guessLanguageTag(lang) ?? 'en';
  return mistakeAt(at, {
    ...blame,
    message: { fr: `Langue inconnue : \`${lang}\`.`, en: `Unknown language: \`${lang}\`.` },
    fix: { fr: `En écrire le code, tel que \`${meant}\`.`, en: `Write its code, such as \`${meant}\`.` },
  });
}
