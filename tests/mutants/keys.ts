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
  {
    file: 'src/engine/file-entry.ts',
    names: ['toFileKey'],
    tests: ['tests/build/file-keys.test.ts'],
  },
  {
    file: 'src/build/search-documents.ts',
    names: ['key'],
    tests: ['tests/build/file-keys.test.ts'],
  },
  {
    file: 'src/outputs/feeds/feed-files.ts',
    names: ['toOpmlFile', 'toDescriptor'],
    tests: ['tests/build/file-keys.test.ts', 'tests/outputs/feeds/feed-files.test.ts'],
  },
  {
    file: 'src/outputs/sitemap.ts',
    names: ['depends'],
    tests: ['tests/outputs/sitemap.test.ts'],
  },
  { file: 'src/load/picture-files.ts', names: ['depends'], tests: ['tests/build/pictures.test.ts'] },
  { file: 'src/load/text-links.ts', names: ['toLinksKey'], tests: ['tests/load/keys.test.ts'] },
  {
    file: 'src/outputs/search/shards.ts',
    names: ['toShardKey', 'toPlan'],
    tests: ['tests/outputs/search/shards.test.ts'],
  },
  {
    file: 'src/build/build-snapshot.ts',
    names: ['toStructure', 'toTextKeys'],
    tests: ['tests/build/build-snapshot.test.ts'],
  },
  { file: 'src/load/structure.ts', names: ['toBodyStructure'], tests: ['tests/load/structure.test.ts'] },
  { file: 'src/load/body-renderer.ts', names: ['toKey'], tests: ['tests/load/keys.test.ts'] },
  {
    file: 'src/load/content-reader.ts',
    names: ['toStructure'],
    tests: ['tests/load/keys.test.ts'],
  },
  { file: 'src/load/source-files.ts', names: ['keepFor'], tests: ['tests/load/keys.test.ts'] },
  {
    file: 'src/build/source-fingerprint.ts',
    names: ['digestProgram', 'digestTemplates', 'digestCards', 'digestBooks', 'digestSearch', 'digestTwins'],
    tests: ['tests/build/source-fingerprint.test.ts'],
  },
  {
    file: 'src/engine/module-fingerprint.ts',
    names: ['fingerprintModules'],
    tests: ['tests/engine/module-fingerprint.test.ts'],
  },
  { file: 'src/engine/digest.ts', names: ['toDigestOf'], tests: ['tests/engine/digest.test.ts'] },
  {
    file: 'src/engine/file-signature.ts',
    names: ['toSignature'],
    tests: ['tests/engine/file-signature.test.ts'],
  },
];
