import { dashes } from '#markdown/typography/dashes.ts';
import { LINE_BREAK, NBSP, NNBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(dashes, {
  sets: {
    'makes two or three hyphens between spaces a dash': [
      ['mot -- incise', `mot —${NBSP}incise`],
      ['mot --- incise', `mot —${NBSP}incise`],
      ['a -- b -- c', `a —${NBSP}b${NBSP}— c`],
      ['a -- b --, c', `a —${NBSP}b${NBSP}—, c`],
    ],
    'makes hyphens that start a line a dash': [
      ['-- Bonjour', `—${NBSP}Bonjour`],
      [`-- Bonjour${LINE_BREAK}-- Bonsoir`, `—${NBSP}Bonjour${LINE_BREAK}—${NBSP}Bonsoir`],
      ['« -- Bonjour »', `«${NNBSP}—${NBSP}Bonjour${NNBSP}»`],
    ],
  },
  leaves: {
    'does not touch options, glued hyphens and rows of hyphens': [
      '--option',
      'mot--mot',
      'un ----- deux',
      'git log --oneline',
    ],
    'does not touch hyphens': ['porte-monnaie', 'Paris - Lyon', '- un', '-5'],
  },
});
