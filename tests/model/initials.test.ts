import { describe, expect, it } from 'vitest';
import { toInitials } from '#model/initials.ts';

describe('what stands for a person without portrait', () => {
  it.each([
    ['Emma Bovary', 'EB'],
    ['Homais', 'H'],
    ['Jean-Marie David', 'JMD'],
    ['Michel-Édouard Leclerc', 'MÉL'],
    ['Élodie\u00a0Œuvrard', 'ÉŒ'],
    ['Charles de Gaulle', 'CG'],
    ['Jean-Marie Gustave Le Clézio', 'JC'],
    ['bell hooks', 'B'],
    ['3M', '3'],
  ])('%s is %s', (name, initials) => {
    expect(toInitials(name)).toBe(initials);
  });
});
