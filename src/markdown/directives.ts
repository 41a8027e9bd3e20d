import type { Nodes, Parent, Root } from 'mdast';
import { toLanguageTag } from '#language.ts';
import { tellEach, type LocaleCode } from '#told.ts';
import { unknownLanguage } from './text-languages.ts';
import { mistakeAt, type Mistake } from './mistake.ts';

/** The directives that authors may use, and the attributes of each. */
const DIRECTIVES = {
  quote: ['author', 'source', 'date', 'url', 'lang'],
  box: ['title', 'lang'],
  video: ['url', 'title', 'image', 'lang'],
  lang: null,
} as const;

type DirectiveName = keyof typeof DIRECTIVES;
type Directive = Extract<Nodes, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>;

/** The names that authors are told; those of all languages are read in all. */
export const DIRECTIVE_NAMES: Readonly<Record<LocaleCode, Readonly<Record<DirectiveName, string>>>> = {
  fr: { quote: 'citation', box: 'encadre', video: 'video', lang: 'lang' },
  en: { quote: 'quote', box: 'box', video: 'video', lang: 'lang' },
  de: { quote: 'zitat', box: 'kasten', video: 'video', lang: 'lang' },
};

const MEANINGS: ReadonlyMap<string, DirectiveName> = new Map(
  Object.values(DIRECTIVE_NAMES).flatMap(listMeanings),
);

/**
 * Gives each directive of a tree its HTML element, and turns back into text what only looks like one: `12:30` is a
 * time, not a directive « 30 ». Changes the tree; returns what authors must mend.
 */
export function resolveDirectives(root: Root, source: string): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  resolveChildren(root, source, mistakes);
  return mistakes;
}

function resolveChildren(parent: Parent, source: string, mistakes: Mistake[]): void {
  parent.children.forEach((node, index) => {
    if (isDirective(node)) {
      if (isWords(node)) parent.children[index] = { type: 'text', value: toSource(node, source) };
      else mistakes.push(...resolveDirective(node));
    }
    if ('children' in node) resolveChildren(node, source, mistakes);
  });
}

function resolveDirective(node: Directive): readonly Mistake[] {
  const name = MEANINGS.get(node.name);
  if (name === undefined) return [unknownDirective(node)];
  const attributes = node.attributes ?? {};
  if (name === 'lang') return resolveLanguage(node, Object.keys(attributes)[0]);
  node.data = { hName: `x-${name}`, hProperties: { ...attributes } };
  const allowed: readonly string[] = DIRECTIVES[name];
  const unknown = Object.keys(attributes)
    .filter((attribute) => !allowed.includes(attribute))
    .map((attribute) =>
      mistakeAt(node, {
        rule: 'directive',
        message: {
          fr: `Attribut inconnu de la directive « ${node.name} » : \`${attribute}\`.`,
          en: `Unknown attribute of the directive “${node.name}”: \`${attribute}\`.`,
        },
        fix: {
          fr: `Attributs possibles : ${allowed.join(', ')}.`,
          en: `Possible attributes: ${allowed.join(', ')}.`,
        },
        severity: 'warning',
      }),
    );
  const isEmpty = name === 'video' ? !attributes['url'] : node.children.length === 0;
  return isEmpty ? [...unknown, emptyDirective(node, name)] : unknown;
}

function emptyDirective(node: Directive, name: DirectiveName): Mistake {
  return mistakeAt(node, {
    rule: 'directive',
    message:
      name === 'video'
        ? { fr: 'Vidéo sans adresse.', en: 'Video without an address.' }
        : {
            fr: `Directive « ${node.name} » sans rien dedans.`,
            en: `Directive “${node.name}” with nothing in it.`,
          },
    fix:
      name === 'video'
        ? {
            fr: 'Écrire ::video{url="https://…" title="…"}.',
            en: 'Write ::video{url="https://…" title="…"}.',
          }
        : {
            fr: `Écrire :::${node.name} sur une ligne, le texte, puis ::: sur une autre.`,
            en: `Write :::${node.name} on one line, the text, then ::: on another.`,
          },
  });
}

function resolveLanguage(node: Directive, language: string | undefined): readonly Mistake[] {
  const valid = language !== undefined && toLanguageTag(language) !== undefined;
  if (language && !valid) return [unknownLanguage(node, language, { rule: 'directive', severity: 'error' })];
  if (valid && node.children.length > 0) {
    node.data = { hName: 'span', hProperties: { lang: language } };
    return [];
  }
  const message = valid
    ? { fr: 'Mots absents devant la langue.', en: 'No words before the language.' }
    : { fr: 'Langue absente ou mal écrite.', en: 'Language missing or badly written.' };
  return [
    mistakeAt(node, {
      rule: 'directive',
      message,
      fix: { fr: 'Écrire :lang[mots]{en}.', en: 'Write :lang[words]{fr}.' },
    }),
  ];
}

function unknownDirective(node: Directive): Mistake {
  const names = tellEach((code) => Object.values(DIRECTIVE_NAMES[code]).join(', '));
  return mistakeAt(node, {
    rule: 'directive',
    message: { fr: `Directive inconnue : \`${node.name}\`.`, en: `Unknown directive: \`${node.name}\`.` },
    fix: { fr: `Directives possibles : ${names.fr}.`, en: `Possible directives: ${names.en}.` },
  });
}

function isDirective(node: Nodes): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

function listMeanings(
  names: Readonly<Record<DirectiveName, string>>,
): readonly (readonly [string, DirectiveName])[] {
  return [
    [names.quote, 'quote'],
    [names.box, 'box'],
    [names.video, 'video'],
    [names.lang, 'lang'],
  ];
}

/** `a:b[c]` is text; of a line among others, only what has attributes is meant for a block. */
function isWords({ type, name, attributes }: Directive): boolean {
  if (type !== 'textDirective' || name === 'lang') return false;
  return !MEANINGS.has(name) || Object.keys(attributes ?? {}).length === 0;
}

function toSource(node: Directive, source: string): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined ? `:${node.name}` : source.slice(start.offset, end?.offset);
}
