import { describe, expect, it } from 'vitest';
import { readState } from '#client/search/address.ts';

describe('readState', () => {
  it('reads whatever is in an address or a history entry', () => {
    expect(
      readState('?q=buzz&genre=Essai&theme=A&theme=B&theme=A', { shown: 15, rounds: 2, scroll: 300 }),
    ).toMatchObject({
      text: 'buzz',
      choices: { kind: ['Essai'], tag: ['A', 'B'] },
      isLiteral: false,
      shown: 15,
      rounds: 2,
      scroll: 300,
    });
    expect(readState('?%', 'odd')).toMatchObject({ text: '', shown: 5, rounds: 0, scroll: 0 });
    expect(readState('?q=%E0%A4%A&telquel=1', { shown: -4, scroll: 'x' })).toMatchObject({
      isLiteral: true,
      shown: 5,
      scroll: 0,
    });
  });
});
