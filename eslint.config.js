import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom: for each folder of src/, the folders it may reach besides itself. */
const ARROWS = {
  engine: [],
  model: ['locales'],
  html: ['model', 'locales'],
  markdown: ['model', 'html', 'locales'],
  routes: ['model', 'outputs/structured-data', 'outputs/feeds', 'locales'],
  'outputs/structured-data': ['model', 'locales'],
  'outputs/feeds': ['model', 'html', 'routes/entry.ts', 'locales'],
  'outputs/epub': ['model', 'html', 'routes/entry.ts', 'locales'],
  'outputs/cards': ['model', 'html', 'routes/entry.ts', 'locales'],
  'outputs/search': ['model', 'html', 'routes/entry.ts', 'locales'],
  load: ['model', 'html', 'markdown', 'engine', 'locales'],
  check: ['model', 'html', 'load', 'markdown', 'engine', 'outputs/feeds', 'locales'],
  addresses: [
    'model',
    'html',
    'load',
    'check',
    'routes',
    'outputs/feeds',
    'outputs/structured-data',
    'engine',
    'locales',
  ],
  links: ['model', 'html', 'load', 'addresses', 'engine', 'locales'],
  components: ['model', 'routes/entry.ts', 'outputs/structured-data/citation.ts', 'locales'],
  templates: [
    'model',
    'components',
    'html',
    'routes/entry.ts',
    'outputs/structured-data/citation.ts',
    'locales',
  ],
  client: ['outputs/search', 'locales'],
};

const zones = Object.entries(ARROWS).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed, 'site.ts'].map((path) => `./${path}`),
  message: `src/${folder} may import only: ${[...allowed, 'site.ts'].join(', ')} (docs/changing.md).`,
}));

/** Folders that stay free of the disk, the network and Astro. */
const PURE = [
  'model',
  'html',
  'markdown',
  'outputs/structured-data',
  'outputs/feeds',
  'client',
  'components',
  'templates',
  'routes',
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
