import { describe, expect, it } from 'vitest';
import { addArchived } from '#links/archived-line.ts';

const COPY = { url: 'https://a.example/x', archived: 'https://web.archive.org/web/2011/https://a.example/x' };
const page = (...lines: readonly string[]): string =>
  ['---', 'title: T', ...lines, '---', '', 'Mot.', ''].join('\n');

describe('an archived copy', () => {
  it.each([
    [
      'a block',
      page('sources:', '  - title: X', '    url: https://a.example/x # lu', '    date: 2011', '  - title: Y'),
      page(
        'sources:',
        '  - title: X',
        '    url: https://a.example/x # lu',
        `    archived: "${COPY.archived}"`,
        '    date: 2011',
        '  - title: Y',
      ),
    ],
    [
      'a block that begins with the address',
      page('sources:', '  - url: "https://a.example/x"', '    title: X'),
      page('sources:', '  - url: "https://a.example/x"', `    archived: "${COPY.archived}"`, '    title: X'),
    ],
    [
      'braces',
      page('sources:', '  - { title: X, url: "https://a.example/x", date: 2011 }'),
      page(
        'sources:',
        `  - { title: X, url: "https://a.example/x", archived: "${COPY.archived}", date: 2011 }`,
      ),
    ],
    [
      'the source of an excerpt',
      page('source:', '  title: X', '  url: https://a.example/x'),
      page('source:', '  title: X', '  url: https://a.example/x', `  archived: "${COPY.archived}"`),
    ],
  ])('is added to %s, and no other byte changes', (_what, before, after) => {
    expect(addArchived(before, COPY)).toBe(after);
    expect(addArchived(after, COPY)).toBeUndefined();
    expect(addArchived(before.replaceAll('\n', '\r\n'), COPY)).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('is not added where there is no such source', () => {
    expect(
      addArchived(page('sources:', '  - title: X', '    url: https://b.example/'), COPY),
    ).toBeUndefined();
    expect(addArchived('Sans en-tête.', COPY)).toBeUndefined();
  });
});
