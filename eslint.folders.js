/**
 * Who may import whom: each folder of src/ after all those that it may import from, so that there is no cycle. A path
 * with a file is that file alone. `tests/house/folders.test.ts` holds the order, the linter holds each arrow.
 */
export const FOLDERS = {
  engine: [],
  locales: [],
  kinds: ['locales/locale.ts'],
  model: ['kinds', 'locales/locale.ts', 'locales/get-locale.ts'],
  html: ['model'],
  markdown: ['model', 'html', 'locales/locale.ts'],
  outputs: ['kinds', 'model', 'html', 'engine/digest.ts', 'engine/file-entry.ts', 'locales/locale.ts', 'locales/get-locale.ts'],
  'outputs/structured-data': ['kinds', 'model'],
  'outputs/feeds': ['kinds', 'model', 'html', 'engine/digest.ts', 'engine/file-entry.ts', 'locales/locale.ts'],
  'outputs/epub': ['kinds', 'model', 'html', 'locales/locale.ts', 'locales/get-locale.ts'],
  'outputs/cards': ['kinds', 'model', 'html', 'locales/locale.ts'],
  'outputs/search': ['model', 'html', 'engine/digest.ts'],
  routes: [
    'kinds',
    'model',
    'outputs/structured-data',
    'outputs/feeds',
    'locales/locale.ts',
    'locales/get-locale.ts',
  ],
  components: ['kinds', 'model', 'routes/entry.ts', 'outputs/structured-data/citation.ts'],
  templates: [
    'kinds',
    'model',
    'components',
    'html',
    'routes/entry.ts',
    'outputs/structured-data/citation.ts',
  ],
  client: ['outputs/search', 'locales/fr/search.ts', 'integration/desk-state.ts'],
  load: ['kinds', 'model', 'html', 'markdown', 'engine', 'locales/locale.ts', 'locales/get-locale.ts'],
  check: [
    'kinds',
    'model',
    'html',
    'load',
    'markdown',
    'engine',
    'routes',
    'locales/locale.ts',
    'locales/get-locale.ts',
  ],
  addresses: ['kinds', 'model', 'html', 'load', 'check', 'routes', 'outputs/feeds', 'engine'],
  links: ['kinds', 'model', 'html', 'load', 'addresses', 'engine'],
  'publish/hosts': [
    'model',
    'html',
    'engine/file-entry.ts',
    'addresses',
    'outputs/feeds',
    'locales/locale.ts',
    'locales/get-locale.ts',
  ],
  build: [
    'engine',
    'kinds',
    'model',
    'load',
    'check',
    'addresses',
    'routes',
    'templates',
    'outputs',
    'publish/hosts',
    'locales/locale.ts',
    'locales/get-locale.ts',
  ],
  integration: [
    'engine',
    'model',
    'load',
    'routes',
    'outputs/feeds',
    'outputs/search',
    'publish/hosts',
    'check',
    'build',
    'locales/locale.ts',
    'locales/get-locale.ts',
  ],
  pages: ['integration/page-source.ts', 'routes', 'templates'],
};

/** The folder of that list that holds a file of src/; undefined for what stands at the top of src/. */
export function toFolder(file) {
  const parts = file.split('/').slice(0, -1);
  return [parts.slice(0, 2).join('/'), parts[0]].find((folder) => folder !== undefined && folder in FOLDERS);
}
