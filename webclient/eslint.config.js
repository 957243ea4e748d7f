import tseslint from 'typescript-eslint'

// Markup is made by the UI library only, and nothing evaluates text: the policies of the page forbid both.
const UNSAFE = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc']

export default tseslint.config(
  { ignores: ['node_modules'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-restricted-properties': ['error', ...UNSAFE.map((property) => ({ property }))],
      'no-eval': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'DOMParser', message: 'Use readHtml: what it reads never gets into the page.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name=dangerouslySetInnerHTML]', message: 'Build elements instead.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  { files: ['src/store/trustedTypes.ts'], rules: { 'no-restricted-globals': 'off' } },
)
