import { label, type Label } from '#kernel/label.ts'
import type { SignInRules } from './sign-in-rules.ts'

export const passwordCharactersMax = 200

/** What is wrong with a password someone wants, in a sentence that says what would be right; null when nothing is. */
export function findPasswordProblem(
  password: string,
  loginName: string,
  rules: Pick<SignInRules, 'passwordLengthMin' | 'passwordClassesMin' | 'weakPasswords'>,
): Label | null {
  const length = [...password].length
  if (length < rules.passwordLengthMin || length > passwordCharactersMax) {
    return label(
      `口令要 ${String(rules.passwordLengthMin)} 到 ${String(passwordCharactersMax)} 个字符。`,
      `A password has ${String(rules.passwordLengthMin)} to ${String(passwordCharactersMax)} characters.`,
    )
  }
  if (countClasses(password) < rules.passwordClassesMin) {
    return label(
      `大写字母、小写字母、数字、符号，至少要有 ${String(rules.passwordClassesMin)} 种。`,
      `Use at least ${String(rules.passwordClassesMin)} of: capitals, small letters, digits, signs.`,
    )
  }
  if (password.toLowerCase().includes(loginName.toLowerCase())) {
    return label('口令里不能有登录名。', 'A password may not hold the login name.')
  }
  if (isWeak(password, rules.weakPasswords)) {
    return label(
      '这个口令太常见，容易被猜到。请换一个。',
      'This password is too common. Choose one that is hard to guess.',
    )
  }
  return null
}

// What is neither letter nor digit counts as a sign; so does a Chinese character.
const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{Lu}\p{Ll}\p{N}]/u]

function countClasses(password: string): number {
  return classes.filter((one) => one.test(password)).length
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  $: 's',
}

/** A weak word dressed up with digits and signs, e.g. `P@ssw0rd!` or `Admin@2023`, is still that word. */
function isWeak(password: string, weak: readonly string[]): boolean {
  const words = new Set(weak)
  const lower = password.toLowerCase()
  const undressed = [...lower].map((sign) => disguises[sign] ?? sign).join('')
  return [
    lower,
    undressed,
    lower.replace(/[^\p{L}]/gu, ''),
    undressed.replace(/[^\p{L}]/gu, ''),
  ].some((form) => words.has(form))
}
