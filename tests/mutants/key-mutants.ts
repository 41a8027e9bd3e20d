import ts from 'typescript';
import { readSource, toMutant, type Change, type Mutant } from './mutant.ts';

/** A key: the functions, constants and properties of a file of which each part must count. */
export interface KeyPlace extends Pick<Mutant, 'file' | 'tests'> {
  readonly names: readonly string[];
}

/**
 * A mutant for each part of a key that can be left out: an element of an array, a property of an object, what a template
 * string holds, a call of `update`.
 *
 * @throws when the file has none of that name, or it has no part.
 */
export function listKeyMutants({ names, ...place }: KeyPlace): readonly Mutant[] {
  const source = readSource(place.file);
  const tree = ts.createSourceFile(place.file, source, ts.ScriptTarget.Latest, true);
  return names.flatMap((name) => {
    const changes = findDeclarations(tree, name).flatMap((node) => listChanges(node, source));
    if (changes.length === 0) throw new Error(`No key ${name} in ${place.file}`);
    return changes.map((change) => toMutant(place, source, change));
  });
}

function findDeclarations(root: ts.Node, name: string): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isNamed =
      (ts.isFunctionDeclaration(node) ||
        ts.isMethodDeclaration(node) ||
        ts.isVariableDeclaration(node) ||
        ts.isPropertyAssignment(node)) &&
      node.name?.getText() === name;
    if (isNamed) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function listChanges(root: ts.Node, source: string): readonly Change[] {
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) changes.push(...removeEach(node.elements, source));
    if (ts.isObjectLiteralExpression(node)) changes.push(...removeEach(node.properties, source));
    if (ts.isTemplateExpression(node))
      for (const { expression } of node.templateSpans)
        changes.push({ start: expression.getStart(), end: expression.getEnd(), to: "''" });
    if (isUpdate(node))
      changes.push({ start: node.expression.expression.getEnd(), end: node.getEnd(), to: '' });
    ts.forEachChild(node, visit);
  };
  visit(root);
  return changes;
}

/** Each with the comma after it. */
function removeEach(nodes: ts.NodeArray<ts.Node>, source: string): readonly Change[] {
  return nodes.map((node) => {
    const end = node.getEnd();
    const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
    return { start: node.getStart(), end: end + comma, to: '' };
  });
}

function isUpdate(node: ts.Node): node is ts.CallExpression & { expression: ts.PropertyAccessExpression } {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'update'
  );
}
