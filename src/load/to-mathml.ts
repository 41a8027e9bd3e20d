import { createRequire } from 'node:module';
import type { Translated } from '#locales/locale.ts';
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
      problem: command
        ? { fr: `commande inconnue : ${command}`, en: `unknown command: ${command}` }
        : { fr: 'accolade, commande ou argument mal placé', en: 'brace, command or argument out of place' },
    };
  }
};

function findExcess(tex: string): Translated | undefined {
  if (tex.length > MOST_CHARACTERS)
    return { fr: `plus de ${MOST_CHARACTERS} signes`, en: `more than ${MOST_CHARACTERS} characters` };
  if (findDepth(tex) > MOST_LEVELS)
    return { fr: `plus de ${MOST_LEVELS} niveaux imbriqués`, en: `more than ${MOST_LEVELS} nested levels` };
  const columns = tex.split('&').length;
  if (columns > 1 && columns * tex.split('\\\\').length > MOST_CELLS)
    return { fr: `plus de ${MOST_CELLS} cases`, en: `more than ${MOST_CELLS} cells` };
  const [definition] = DEFINITION.exec(tex) ?? [];
  return definition === undefined
    ? undefined
    : {
        fr: `commande qui n’est pas admise : ${definition}`,
        en: `command that is not allowed: ${definition}`,
      };
}

function findDepth(tex: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of tex.matchAll(LEVEL)) {
    depth += CLOSING.test(mark) ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
