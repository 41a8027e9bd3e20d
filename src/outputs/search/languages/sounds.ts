import type { LocaleCode } from '#locales/locale.ts';
import type { ReadyEndings } from './language.ts';

/**
 * How the words of a language sound, taken apart into letters and accents: each pattern, one after the other, is written as
 * it is heard. Only letters and figures are left. « Pharmacien » and « farmassien » are one: `1` to `3` stand for « in », « an »
 * and « on », `4` for a final « é », `x` for « ch ». Browsers are sent them with what mends mistakes.
 */
export const SOUNDS: Readonly<Record<LocaleCode, ReadyEndings>> = {
  fr: [
    [/c\u0327/gu, ['ss']],
    [/(?<=..)(?:e[\u0300\u0301](?:e?s?|t)|e[rzt]|ai(?:s|t|ent)?)$/gu, ['4']],
    [/\p{M}/gu, ['']],
    [/ph/gu, ['f']],
    [/ch(?=[rnlt])/gu, ['k']],
    [/s?c?ch|sh/gu, ['x']],
    [/h/gu, ['']],
    [/y/gu, ['i']],
    [/e?aux?/gu, ['o']],
    [/oeu|oe|eu/gu, ['e']],
    [/(?:[ae]?i|u)[nm](?![aeiouynm])/gu, ['1']],
    [/[ae][nm](?![aeiouynm])/gu, ['2']],
    [/o[nm](?![aeiouynm])/gu, ['3']],
    [/[ae]i/gu, ['e']],
    [/oi/gu, ['wa']],
    [/ou/gu, ['w']],
    [/gn/gu, ['n']],
    [/t(?=i(?:3|el|aire|2|al))/gu, ['s']],
    [/s?c(?=[ei])/gu, ['s']],
    [/c?qu|[cqk]+/gu, ['k']],
    [/x/gu, ['ks']],
    [/g(?=[ei])/gu, ['j']],
    [/gu(?=[aei])/gu, ['g']],
    [/z/gu, ['s']],
    [/ill(?=[aeiouw])/gu, ['i']],
    [/(.)\1+/gu, ['$1']],
    [/(?<=..)(?:e+s?|[tdsxpz]+)$/gu, ['']],
  ],
  en: [
    [/\p{M}/gu, ['']],
    [/^(?:k|g)(?=n)|^w(?=r)|(?<=m)b$/gu, ['']],
    [/ph|gh$/gu, ['f']],
    [/gh|h/gu, ['']],
    [/ti(?=on|al)|ci(?=al|ous)/gu, ['s']],
    [/s?c(?=[eiy])|z/gu, ['s']],
    [/ck|qu|[cq]/gu, ['k']],
    [/y|ee|ea|ie|ei/gu, ['i']],
    [/oo|ou/gu, ['u']],
    [/ai|ay|a/gu, ['a']],
    [/(.)\1+/gu, ['$1']],
    [/(?<=..)e+s?$/gu, ['']],
  ],
  de: [
    [/\p{M}/gu, ['']],
    [/ph|v/gu, ['f']],
    [/sch|ch/gu, ['x']],
    [/tz|ts|z|c(?=[eiy])/gu, ['z']],
    [/ck|qu?|c|g$/gu, ['k']],
    [/dt|th|d$/gu, ['t']],
    [/b$/gu, ['p']],
    [/(?<=[aeiou])h(?![aeiou])/gu, ['']],
    [/ei|ey|ay/gu, ['ai']],
    [/eu/gu, ['oi']],
    [/ie|y/gu, ['i']],
    [/(?<=.)(?:ae|a)/gu, ['a']],
    [/(.)\1+/gu, ['$1']],
  ],
};
