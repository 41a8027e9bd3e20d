import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom: for each folder of src/, the folders it may reach besides itself. */
const ARROWS = {
  model: [],
  html: ['model'],
  markdown: ['model', 'html'],
  'structured-data': ['model'],
  feeds: ['model', 'html', 'routes/entry.ts'],
  epub: ['model', 'html', 'routes/entry.ts'],
  cards: ['model', 'html', 'routes/entry.ts'],
  search: ['model', 'html', 'routes/entry.ts'],
  check: ['model', 'html', 'load', 'markdown'],
  load: ['model', 'html', 'markdown'],
  addresses: ['model', 'html', 'load', 'check', 'routes', 'feeds', 'structured-data'],
  links: ['model', 'html', 'load', 'addresses'],
  routes: ['model', 'structured-data', 'feeds'],
  components: ['model', 'routes/entry.ts', 'structured-data/citation.ts'],
  templates: ['model', 'components', 'html', 'routes/entry.ts', 'structured-data/citation.ts'],
  client: ['search'],
};

const zones = Object.entries(ARROWS).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed, 'site.ts', 'text.ts'].map((path) => `./${path}`),
  message: `src/${folder} may import only: ${[...allowed, 'site.ts', 'text.ts'].join(', ')} (docs/changing.md).`,
}));

/** Folders that stay free of the disk, the network and Astro. */
const PURE = [
  'model',
  'html',
  'markdown',
  'structured-data',
  'client',
  'components',
  'templates',
  'routes',
  'feeds',
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.cache/**',
      '.astro/**',
      'node_modules/**',
      'public/**',
      'tests/fixtures/**',
      '**/.*.ts',
      'scripts/run.mjs',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-undef': 'off',
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.{ts,astro}`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'astro:*'],
              message: 'This folder stays free of the disk, the network and Astro.',
            },
          ],
        },
      ],
    },
  },
);
