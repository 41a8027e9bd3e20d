import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isFrench } from '../locales/french.ts';
import { ROOT } from '../run-folder.ts';

/** French that nobody is told: what is read in texts and exports, sources of rules, samples of letters. */
const DATA = new RegExp(
  `^(?:${[
    'scripts/fonts.ts',
    'src/import/markdown/field-names.ts',
    'src/import/recognition/proper-names.ts:\\d+ adidas ',
    'src/locales/(?!en)',
    'src/markdown/heading-ids.ts:\\d+ [œæ]$',
    'src/markdown/typography/',
    'src/outputs/cards/card-fonts.ts',
    'src/outputs/search/languages/(?!en)',
    'src/outputs/search/normalise.ts',
  ].join('|')})`,
);
/** Patterns, and lists of words that texts are searched for. */
const SOUGHT = /\(\?[:!=<]|\\|\][*?+]|^\^|^[\p{Ll}\d\s'’.-]{50,}$/u;
/** An author’s own words are quoted. */
const QUOTED = /`[^`]*`|“[^”]*”|"[^"]*"/g;

interface Words {
  readonly place: string;
  readonly text: string;
  /** Of the object in which they stand beside the same in another language. */
  readonly language: string | undefined;
}

const FILES = globSync('{src,scripts}/**/*.ts', { cwd: ROOT }).filter(
  (file) => !/^scripts\/(?:bench|try-import)\b/.test(file),
);
const words = FILES.flatMap((file) => listWords(file, readFileSync(join(ROOT, file), 'utf8')));

it('tells nothing in French alone', () => {
  const french = words.filter(
    (one) => isFrenchAlone(one) && !DATA.test(toLine(one)) && !SOUGHT.test(one.text),
  );
  expect(french.map(toLine)).toEqual([]);
});

it('tells nothing French in English', () => {
  const english = words.filter(({ language }) => language === 'en');
  expect(english.length).toBeGreaterThan(500);
  const french = english.filter(({ text }) => isFrench(text.replace(QUOTED, '…')));
  expect(french.map(toLine)).toEqual([]);
});

it.each([
  ["const a = { message: 'Titre trop long pour la carte' };", 1],
  ['const a = { fix: `Écrire ${x}.` };', 1],
  ['const a = `${x} : ${y}`;', 1],
  ["const a = { fr: 'Écrire.' };", 1],
  ["const a = { fr: 'Écrire.', en: 'Write.' };", 0],
  ["const a = { fr: { b: `a ${b ? 'Écrire' : ''}` }, en: { b: 'Write' } };", 0],
  ["const a = 'Nothing of it.';", 0],
])('sees whether %s is in French alone', (source, count) => {
  expect(listWords('a.ts', source).filter(isFrenchAlone)).toHaveLength(count);
});

function toLine({ place, text }: Words): string {
  return `${place} ${text}`;
}

function isFrenchAlone({ text, language }: Pick<Words, 'text' | 'language'>): boolean {
  return language === undefined && isFrench(text);
}

function listWords(file: string, source: string): readonly Words[] {
  const program = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Words[] = [];
  const visit = (node: ts.Node, language?: string): void => {
    const text = toText(node);
    const { line } = program.getLineAndCharacterOfPosition(node.getStart(program));
    if (text !== undefined) found.push({ place: `${file}:${line + 1}`, text, language });
    if (!ts.isImportDeclaration(node))
      ts.forEachChild(node, (one) => visit(one, toLanguage(one) ?? language));
  };
  visit(program);
  return found;
}

/** Of what is written between quotation marks; `…` stands for what a template fills in. */
function toText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** `fr`, `en` … of a property of an object that has the first two. */
function toLanguage(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.parent)) return undefined;
  const names = node.parent.properties.map((one) => one.name?.getText());
  const name = node.name.getText();
  return /^[a-z]{2}$/.test(name) && names.includes('fr') && names.includes('en') ? name : undefined;
}
