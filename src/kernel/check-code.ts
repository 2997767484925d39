import { tidyCode } from './digits.ts'

// Crockford's base32: no I, L, O or U, so that a code read aloud or copied by hand is read one way.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lengthOf = 10

/** How many random bytes a code is made from: 50 of their bits are used. */
export const checkCodeBytes = 7

/** The code that these random bytes make. */
export function checkCodeFrom(bytes: Uint8Array): string {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let place = 0; place < lengthOf; place += 1) {
    code += alphabet.charAt(Number(bits & 31n))
    bits >>= 5n
  }
  return code
}

/** The code as printed: `7K3QZ-M0XPB`. */
export function sayCheckCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A code as somebody typed or read it (small letters, blanks, O for 0), or null where it can be none. */
export function parseCheckCode(typed: string): string | null {
  const code = tidyCode(typed).replace(/[-–—]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === lengthOf && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : null
}
