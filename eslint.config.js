import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { FOLDERS } from './eslint.folders.js';

const zones = Object.entries(FOLDERS).map(([folder, others]) => {
  const allowed = folder === 'engine' ? others : [...others, 'site.ts', 'fields.ts'];
  return {
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...allowed].map((path) => `./${path}`),
    message: `src/${folder} may import only: ${allowed.join(', ')} (eslint.folders.js).`,
  };
});

/** A language is chosen in one place and handed on as a value: nobody else reads its words. */
zones.push({
  target: './scripts',
  from: './src/locales',
  except: ['./locale.ts', './get-locale.ts'],
  message: 'Ask getLocale, or take the locale as a value.',
});

/** Folders that stay free of the disk, the network and Astro. */
const PURE = [
  'kinds',
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
