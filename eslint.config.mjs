import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const noTemporal = {
  name: 'Temporal',
  message: 'Temporal stays where plain dates are read: compare integer microseconds.',
};

/** What a page alone has, and what happens later or by chance. */
const ofThePage = [
  'document',
  'window',
  'location',
  'history',
  'navigator',
  'matchMedia',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'crypto',
  'fetch',
  'EventSource',
  'addEventListener',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
].map((name) => ({ name, message: 'The core of the dashboard is given what it needs.' }));

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'data/**', 'reports/**'],
  },
  {
    // Written by a tool: nothing of it is looked at, also where only what was changed is linted, which warns of what is ignored.
    files: ['libs/api-types/src/index.ts'],
    processor: {
      meta: { name: 'written-by-a-tool', version: '1' },
      preprocess: () => [],
      postprocess: () => [],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [eslint.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // Request and response classes describe JSON; they are never told apart by their prototype.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: false },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      complexity: ['error', { max: 8, variant: 'modified' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      curly: ['error', 'multi-line', 'consistent'],
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'no-restricted-globals': ['error', noTemporal],
    },
  },
  {
    files: ['apps/server/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "Decorator > CallExpression[callee.name='ApiOkResponse'] > ObjectExpression > Property[key.name='type']",
          message: 'Write @Answers(class, description): it holds what is answered to the class.',
        },
      ],
    },
  },
  {
    files: ['apps/dashboard/src/**/*.ts', 'apps/dashboard/src/**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: './apps/dashboard/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style']",
          message:
            'The policy of the page forbids inline styles: write a class, or an attribute of SVG.',
        },
      ],
    },
  },
  {
    files: ['apps/dashboard/worker/*.ts'],
    languageOptions: {
      parserOptions: {
        project: './apps/dashboard/worker/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  // The rule reads when something was told from plain dates, in the zone of the situation.
  {
    files: ['libs/situation/src/state/end-of-moment.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  // The lowest layer of the dashboard: what it computes depends on nothing but what it is given.
  {
    files: ['apps/dashboard/src/core/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', noTemporal, ...ofThePage] },
  },
  // A word that may be missing at an end of the line counts as a branch.
  {
    files: ['libs/line-reading/src/spoken/**/*.ts'],
    rules: { complexity: ['error', { max: 16, variant: 'modified' }] },
  },
  // In JSX every optional part counts as a branch.
  { files: ['**/*.tsx'], rules: { complexity: ['error', { max: 12, variant: 'modified' }] } },
  // Lists, without code.
  {
    files: [
      'apps/dashboard/src/core/contract.ts',
      'apps/dashboard/src/core/i18n/**/*.ts',
      'libs/*/src/index.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: [
      'libs/platform/src/zone.ts',
      'libs/contract/src/fields/time-zone.ts',
      'libs/words/src/moments.ts',
      'libs/line-reading/src/time/wall-time.ts',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      complexity: 'off',
    },
  },
);
