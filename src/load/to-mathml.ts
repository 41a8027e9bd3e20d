import { createRequire } from 'node:module';
import type { ToMathml } from '#markdown/formulas.ts';

/** Loaded when it is asked for: most texts have no formula. */
const require = createRequire(import.meta.url);

/** A formula in TeX → MathML; it may name no address, and a command that does not exist is a mistake. */
export const toMathml: ToMathml = (tex, isBlock) => {
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
