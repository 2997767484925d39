import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

import { sm3Authenticator } from './sm3.ts'

const format = 'sm4-cbc-hmac-sm3.1'

/**
 * Seals a secret under a key derived from `secretKey` for one purpose: SM4-CBC, then HMAC-SM3 over everything.
 *
 * Node's OpenSSL offers no SM4-GCM, hence the pair. A secret sealed for one purpose does not open for another.
 */
export function sealSecret(secret: string, secretKey: string, purpose: string): string {
  const salt = randomBytes(16)
  const iv = randomBytes(16)
  const keys = deriveKeys(secretKey, purpose, salt)
  const cipher = createCipheriv('sm4-cbc', keys.encryption, iv)
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  const sealed = [format, salt.toString('hex'), iv.toString('hex'), text.toString('hex')].join(':')
  return `${sealed}:${sm3Authenticator(keys.authentication, sealed).toString('hex')}`
}

/** Opens what `sealSecret` sealed; throws when the key or the purpose differs or a byte was changed. */
export function openSecret(sealed: string, secretKey: string, purpose: string): string {
  const [name, salt, iv, text, authenticator] = sealed.split(':')
  if (name !== format || !salt || !iv || !text || !authenticator) {
    throw new Error('This is not a secret that sealSecret made.')
  }
  const keys = deriveKeys(secretKey, purpose, Buffer.from(salt, 'hex'))
  const content = sealed.slice(0, sealed.lastIndexOf(':'))
  const expected = sm3Authenticator(keys.authentication, content)
  const given = Buffer.from(authenticator, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Error('The secret was sealed under another SECRET_KEY, or has been changed since.')
  }
  const decipher = createDecipheriv('sm4-cbc', keys.encryption, Buffer.from(iv, 'hex'))
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8')
}

function deriveKeys(
  secretKey: string,
  purpose: string,
  salt: Uint8Array,
): { readonly encryption: Buffer; readonly authentication: Buffer } {
  const bytes = Buffer.from(hkdfSync('sm3', secretKey, salt, purpose, 48))
  return { encryption: bytes.subarray(0, 16), authentication: bytes.subarray(16) }
}
