import tseslint from 'typescript-eslint';

/** The only direction in which folders may import each other: see "The tree" in CONTRIBUTING.md. */
const only = (files, groups, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: groups.map((group) => ({ ...group, message })) }] },
});
const teams = { group: ['botbuilder', 'botbuilder-*', 'botframework-*', 'express'] };
const storage = { group: ['@azure/*', '@libsql/*'] };

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'reports', '.demo'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  only(
    ['dialogs/**/*.ts'],
    [{ regex: '^(?!\\.|zod$|date-fns|@date-fns/tz)' }, { regex: '^(\\.\\./)+(bot|cards|data|tests|manifest)/' }],
    'dialogs/ is pure: zod, date-fns and itself only',
  ),
  {
    files: ['dialogs/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time comes in as context' },
        { selector: 'AwaitExpression', message: 'deciding does not wait' },
      ],
    },
  },
  only(
    ['cards/**/*.ts'],
    [teams, storage, { regex: '^(\\.\\./)+(bot|data|tests|manifest)/' }],
    'cards/ knows the types of dialogs/engine and nothing else',
  ),
  only(
    ['data/**/*.ts'],
    [teams, { regex: '^(\\.\\./)+(bot|cards|tests|manifest)/' }],
    'data/ knows the types of dialogs/engine and its own storage',
  ),
  only(['bot/**/*.ts'], [storage, { regex: '^(\\.\\./)+tests/' }], 'storage belongs to data/'),
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
);
