import type { Nodes, Parent, Root } from 'mdast';
import { toLanguageTag } from '#language.ts';
import { unknownLanguage } from './text-languages.ts';
import { mistakeAt, type Mistake } from './mistake.ts';

/** The directives that authors may use, and the attributes of each. */
const DIRECTIVES = {
  citation: ['author', 'source', 'date', 'url'],
  encadre: ['title'],
  video: ['url', 'title', 'image'],
  lang: null,
} as const;

type DirectiveName = keyof typeof DIRECTIVES;
type Directive = Extract<Nodes, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>;

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
      const text = node.type === 'textDirective' && !isKnown(node.name);
      if (text) parent.children[index] = { type: 'text', value: toSource(node, source) };
      else mistakes.push(...resolveDirective(node));
    }
    if ('children' in node) resolveChildren(node, source, mistakes);
  });
}

function resolveDirective(node: Directive): readonly Mistake[] {
  if (!isKnown(node.name)) return [unknownDirective(node)];
  const attributes = node.attributes ?? {};
  if (node.name === 'lang') return resolveLanguage(node, Object.keys(attributes)[0]);
  node.data = { hName: `x-${node.name}`, hProperties: { ...attributes } };
  const allowed: readonly string[] = DIRECTIVES[node.name];
  const unknown = Object.keys(attributes)
    .filter((name) => !allowed.includes(name))
    .map((name) =>
      mistakeAt(node, {
        rule: 'directive',
        message: {
          fr: `Attribut inconnu de la directive « ${node.name} » : \`${name}\`.`,
          en: `Unknown attribute of the directive “${node.name}”: \`${name}\`.`,
        },
        fix: {
          fr: `Attributs possibles : ${allowed.join(', ')}.`,
          en: `Possible attributes: ${allowed.join(', ')}.`,
        },
        severity: 'warning',
      }),
    );
  const isEmpty = node.name === 'video' ? !attributes['url'] : node.children.length === 0;
  return isEmpty ? [...unknown, emptyDirective(node, node.name)] : unknown;
}

function emptyDirective(node: Directive, name: DirectiveName): Mistake {
  return mistakeAt(node, {
    rule: 'directive',
    message:
      name === 'video'
        ? { fr: 'Vidéo sans adresse.', en: 'Video without an address.' }
        : { fr: `Directive « ${name} » sans rien dedans.`, en: `Directive “${name}” with nothing in it.` },
    fix:
      name === 'video'
        ? {
            fr: 'Écrire ::video{url="https://…" title="…"}.',
            en: 'Write ::video{url="https://…" title="…"}.',
          }
        : {
            fr: `Écrire :::${name} sur une ligne, le texte, puis ::: sur une autre.`,
            en: `Write :::${name} on one line, the text, then ::: on another.`,
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
  const names = Object.keys(DIRECTIVES).join(', ');
  return mistakeAt(node, {
    rule: 'directive',
    message: { fr: `Directive inconnue : \`${node.name}\`.`, en: `Unknown directive: \`${node.name}\`.` },
    fix: { fr: `Directives possibles : ${names}.`, en: `Possible directives: ${names}.` },
  });
}

function isDirective(node: Nodes): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

function isKnown(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name);
}

function toSource(node: Directive, source: string): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined ? `:${node.name}` : source.slice(start.offset, end?.offset);
}
