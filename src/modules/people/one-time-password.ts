import { sm3Hex } from '#platform/crypto/sm3.ts'
import { randomBytes } from 'node:crypto'

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** In the shape that `ResetPassword` asks for. Eighty random bits: too many to try, so that its digest needs no slow hash. */
export function makeOneTimePassword(): string {
  const text = [...randomBytes(16)].map((byte) => signs.charAt(byte % 32)).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of it: bound to the account, so that two accounts never show the same. */
export function oneTimePasswordDigest(accountId: string, typed: string): string {
  return sm3Hex(`${accountId}:${typed.trim().toUpperCase()}`)
}
