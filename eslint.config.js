import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// docs/style.md as far as a machine can read it. What needs the whole tree (names of files, a test beside
// each action, …) is in tests/architecture; what may import what is in .dependency-cruiser.cjs.

const desk = ['src/desk/**', 'src/modules/*/desk/**']
const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**']
const terminal = ['src/cli.ts', 'src/cli/**', 'src/platform/log.ts', 'src/platform/log/**']
const tools = ['scripts/**', 'bench/**']

const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one thing has one name everywhere.',
  },
  {
    selector: 'TSAsExpression > TSAsExpression',
    message:
      'Two casts in a row hide a lie. Parse the value, or give it the right type where it is born.',
  },
]
const anyHanCharacter = [
  'Literal[regex.pattern=/u4e00-.{0,3}u9f|\\u4e00-[\\u9f00-\\u9fff]/i]',
  'NewExpression[callee.name="RegExp"] Literal[value=/u4e00-.{0,3}u9f|\\u4e00-[\\u9f00-\\u9fff]/i]',
].map((selector) => ({
  selector,
  message:
    'This range misses thousands of real names. Use the name rules of src/kernel/identifiers.ts.',
}))
const ownClock = [
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Temporal"][property.name="Now"]',
].map((selector) => ({
  selector,
  message: 'The clock is passed in. Whoever reads it here cannot be asked about last year.',
}))
const inlineStyle = {
  selector: 'JSXAttribute[name.name="style"]',
  message: 'Give it a class: colours and sizes belong to the theme and the style sheet.',
}
const restrict = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] })

export default defineConfig(
  {
    ignores: ['node_modules', 'dist', 'data', 'tmp', '.cache', 'src/platform/database/tables.ts'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { project: 'tsconfig.json' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 4 }],
      'no-console': 'error',
      'no-else-return': 'error',
      'object-shorthand': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read in src/platform/settings.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:process',
              importNames: ['env'],
              message: 'Settings are read in src/platform/settings.',
            },
            { name: 'assert', message: "Use 'node:assert/strict'." },
            { name: 'node:assert', message: "Use 'node:assert/strict'." },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNever: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A string is spread into code points on purpose: a rare surname is two UTF-16 units.
      '@typescript-eslint/no-misused-spread': 'off',
      // A function may be async only because its callers wait for every one of its kind.
      '@typescript-eslint/require-await': 'off',
      // `query<Row>(sql)` names what a statement answers: the border where `as` is allowed anyway.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      ...restrict(...everywhere, ...anyHanCharacter),
    },
  },
  { files: ['src/kernel/identifiers.ts'], rules: restrict(...everywhere, ...ownClock) },
  {
    files: ['src/kernel/**', 'src/modules/**'],
    ignores: ['src/kernel/identifiers.ts'],
    rules: restrict(...everywhere, ...anyHanCharacter, ...ownClock),
  },
  {
    files: desk,
    languageOptions: { parserOptions: { project: 'tsconfig.desk.json' } },
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'There is no process in a browser.' },
      ],
      // The browser's clock only counts down on screen; nothing is recorded by it.
      ...restrict(...everywhere, ...anyHanCharacter, inlineStyle),
    },
  },
  {
    files: ['src/platform/settings.ts', 'src/platform/settings/**'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  { files: terminal, rules: { 'no-console': 'off' } },
  { files: tools, rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: [
                'it',
                'describe',
                'test',
                'suite',
                'before',
                'after',
                'beforeEach',
                'afterEach',
              ],
            },
          ],
        },
      ],
    },
  },
  { files: ['vite.config.ts', 'src/desk/vite.config.ts'], rules: restrict(...anyHanCharacter) },
  // A table of findings with its stories is read as a whole.
  { files: ['**/*.test.ts'], rules: { 'max-lines': 'off' } },
  // The program's own beginning hands the environment to the settings.
  { files: ['src/main.ts', 'src/cli.ts'], rules: { 'no-restricted-properties': 'off' } },
)
