import type { KeyPlace } from './key-mutants.ts';

/** Every key by which something kept from an earlier build is taken for what it would be now. */
export const KEYS: readonly KeyPlace[] = [
  {
    file: 'src/routes/article-key.ts',
    names: ['toArticleKey', 'listPeople', 'listSources', 'toLinkText', 'toReasonText'],
    tests: ['tests/build/page-key.test.ts'],
  },
  {
    file: 'src/build/page-key.ts',
    names: ['toPageKey', 'toListText'],
    tests: ['tests/build/page-key.test.ts'],
  },
];
