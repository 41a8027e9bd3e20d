import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { FOLDERS } from './eslint.folders.js';
import { listReserved } from './src/model/paths.ts';

const zones = Object.entries(FOLDERS).map(([folder, others]) => {
  const allowed = folder === 'engine' ? others : [...others, 'fields.ts', 'language.ts', 'told.ts'];
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
  except: ['./locale.ts', './get-locale.ts', './tell.ts'],
  message: 'Ask getLocale, or take the locale as a value.',
});

/** What addresses begin with, but folders of files: only `model/paths.ts` makes an address of them. */
const WORDS = listReserved({ language: 'fr' }).difference(
  new Set(['images', 'assets', 'pagefind', '_hosting']),
);
const ADDRESS = `/^\\u002F(${[...WORDS].join('|')})(\\u002F|$)/`;

/** What the HTML of a body begins with. */
const MARKUP = '/^\\s*<(p|h[1-6]|section|blockquote|[ou]l|sup|a|figure|div|table|pre)[ >]/';
const FROM_RENDERER =
  'Later steps are tested on bodies that the renderer made: tests/markdown/render.ts renders Markdown, or HTML of MDX.';

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
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/model/paths.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=ADDRESS]', 'TemplateElement[value.raw=ADDRESS]'].map((selector) => ({
          selector: selector.replace('ADDRESS', ADDRESS),
          message:
            'An address is made by `paths`, or found in the page by browser scripts: it is typed nowhere.',
        })),
      ],
    },
  },
  {
    files: ['tests/{html,outputs}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '#html/stored-body.ts', importNames: ['storeBody'], message: FROM_RENDERER },
            { name: '#html/tree.ts', importNames: ['h'], message: FROM_RENDERER },
            ...['hast-util-from-html', 'hast-util-raw', 'hastscript', 'rehype-parse'].map((name) => ({
              name,
              message: FROM_RENDERER,
            })),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...[
          'Property[key.name="json"] > :matches(Literal, TemplateLiteral)',
          'Property[key.name="type"] :matches(Literal[value="root"], Literal[value="element"])',
          'Property[key.name=/^(html|body|bodies)$/] :matches(Literal[value=MARKUP], TemplateElement[value.raw=MARKUP])',
        ].map((selector) => ({ selector: selector.replaceAll('MARKUP', MARKUP), message: FROM_RENDERER })),
      ],
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
              // A package may be loaded where it is asked for.
              group: ['node:*', '!node:module', 'astro:*'],
              message: 'This folder stays free of the disk, the network and Astro.',
            },
          ],
        },
      ],
    },
  },
);
