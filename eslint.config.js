import tseslint from 'typescript-eslint';

const PURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time comes in as context' },
  { selector: 'AwaitExpression', message: 'deciding does not wait' },
];

/** In a sentence or with a capital: alone and in small letters it is the id of a role. */
const ROLE =
  '/(?=.*[ .A-Z]).*\\b(IB.er|intern begeleider|aandachtsfunctionaris|directeur|leerkracht|stagiair|invaller|gedragsspecialist|preventiemedewerker)\\b/';
const ROLE_WORDS = [`Literal[value=${ROLE}]`, `TemplateElement[value.cooked=${ROLE}]`].map((selector) => ({
  selector,
  message: 'a school has its own word for this role: `term`',
}));

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
      // A protocol without facts and a step without questions: a record of no keys is what is meant.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['dialogs/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': ['error', ...PURE],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Each school has its own words for roles: a text takes them from `term`.
    files: ['dialogs/protocols/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PURE, ...ROLE_WORDS] },
  },
  {
    files: ['bot/screens/**/*.ts', 'bot/conversation/actions/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ROLE_WORDS] },
  },
  { files: ['*.config.js', '.dependency-cruiser.mjs'], ...tseslint.configs.disableTypeChecked },
);
