import { createRequire } from 'node:module';
import type { ToMathml } from '#markdown/formulas.ts';

/** Loaded when it is asked for: most texts have no formula. */
const require = createRequire(import.meta.url);

/** A table of so many cells has half a million characters of MathML. */
const MOST_CHARACTERS = 10_000;
const MOST_CELLS = 10_000;
/** Beyond these the depth of the machine's own stack would decide. */
const MOST_LEVELS = 200;
const CLOSING = /^(?:\}|\\right|\\end)$/;
const LEVEL = /(?<!\\)[{}]|\\(?:left|begin|right|end)(?![a-z])/g;
/** No other formula sees what one defines, and a few such lines can stand for gigabytes. */
const DEFINITION = /\\(?:[gex]?def|(?:global|future)?let|(?:re)?newcommand|providecommand)(?![a-z])/i;

/** A formula in TeX → MathML; it may name no address, and a command that does not exist is a mistake. */
export const toMathml: ToMathml = (tex, isBlock) => {
  const refused = findExcess(tex);
  if (refused !== undefined) return { problem: refused };
  const temml: typeof import('temml').default = require('temml');
  try {
    return {
      mathml: temml.renderToString(tex, {
        displayMode: isBlock,
        throwOnError: true,
        trust: false,
        maxExpand: 1000,
      }),
    };
  } catch (error) {
    const [, command] = /Unsupported function name: (\S+)/.exec(String(error)) ?? [];
    return {
      problem: command ? `commande inconnue : ${command}` : 'accolade, commande ou argument mal placé',
    };
  }
};

function findExcess(tex: string): string | undefined {
  if (tex.length > MOST_CHARACTERS) return `plus de ${MOST_CHARACTERS} signes`;
  if (findDepth(tex) > MOST_LEVELS) return `plus de ${MOST_LEVELS} niveaux imbriqués`;
  const columns = tex.split('&').length;
  if (columns > 1 && columns * tex.split('\\\\').length > MOST_CELLS) return `plus de ${MOST_CELLS} cases`;
  const [definition] = DEFINITION.exec(tex) ?? [];
  return definition && `commande qui n’est pas admise : ${definition}`;
}

function findDepth(tex: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of tex.matchAll(LEVEL)) {
    depth += CLOSING.test(mark) ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
