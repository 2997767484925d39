import { sm2 } from 'sm-crypto-v2'

/** Everybody who checks an SM2 signature must use the same signer's id; GB/T 35276 fixes this one. */
const signerId = '1234567812345678'
const prime = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const curveB = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
/** SubjectPublicKeyInfo up to the point: id-ecPublicKey on the curve 1.2.156.10197.1.301. */
const publicKeyInfoPrefix = '3059301306072a8648ce3d020106082a811ccf5501822d034200'

/** Both keys in lower-case hex; the public one is the uncompressed point, `04` first. */
export interface Sm2KeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

export function makeSm2KeyPair(): Sm2KeyPair {
  const { publicKey, privateKey } = sm2.generateKeyPairHex()
  return { publicKey, privateKey }
}

/**
 * Signs text (UTF-8) by GB/T 32918.2 with SM3 and answers DER in hex.
 *
 * `node:crypto` signs on this curve too, but as ECDSA without the signer's id, which no other product accepts.
 */
export function signSm2(text: string, keys: Sm2KeyPair): string {
  const signature = sm2.doSignature(Buffer.from(text, 'utf8'), keys.privateKey, {
    hash: true,
    publicKey: keys.publicKey,
    userId: signerId,
  })
  return encodeSignature(signature.slice(0, 64), signature.slice(64))
}

/** Whether `signature` (DER in hex) is this key's over this text. A malformed signature is simply not one. */
export function isSm2Signature(text: string, signature: string, publicKey: string): boolean {
  const pair = decodeSignature(signature)
  if (pair === null) {
    return false
  }
  return sm2.doVerifySignature(Buffer.from(text, 'utf8'), pair, publicKey, {
    hash: true,
    userId: signerId,
  })
}

/** Reads a public key from hex or from PEM; null when it is neither or not a point of the curve. */
export function findSm2PublicKey(text: string): string | null {
  const hex = text.includes('BEGIN PUBLIC KEY') ? hexOfPem(text) : text.trim().toLowerCase()
  return /^04[0-9a-f]{128}$/.test(hex) && isOnCurve(hex) ? hex : null
}

/** The public key as the PEM that OpenSSL reads, for auditors who check with their own tools. */
export function pemOfSm2PublicKey(publicKey: string): string {
  const body = Buffer.from(publicKeyInfoPrefix + publicKey, 'hex').toString('base64')
  const lines = body.match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

// y² = x³ − 3x + b. The library's own check throws on a point off the curve.
function isOnCurve(publicKey: string): boolean {
  const x = BigInt('0x' + publicKey.slice(2, 66))
  const y = BigInt('0x' + publicKey.slice(66))
  return x < prime && y < prime && (y * y - x * x * x + 3n * x - curveB) % prime === 0n
}

function hexOfPem(pem: string): string {
  const body = pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '')
  const hex = Buffer.from(body, 'base64').toString('hex')
  return hex.startsWith(publicKeyInfoPrefix) ? hex.slice(publicKeyInfoPrefix.length) : ''
}

function encodeSignature(r: string, s: string): string {
  const content = encodeInteger(r) + encodeInteger(s)
  return '30' + lengthByte(content) + content
}

// DER wants the shortest form: no leading zero byte, except one that keeps the number positive.
function encodeInteger(hex: string): string {
  const shortest = hex.replace(/^(00)+/, '')
  const positive = parseInt(shortest.slice(0, 2), 16) >= 0x80 ? '00' + shortest : shortest
  return '02' + lengthByte(positive) + positive
}

function lengthByte(hex: string): string {
  return (hex.length / 2).toString(16).padStart(2, '0')
}

// One signature has one spelling: whatever does not encode back to itself is refused, and so are r and s outside the
// order, which would verify as well and give a second signature to whoever knows one.
function decodeSignature(der: string): string | null {
  const match = /^30[0-9a-f]{2}02([0-9a-f]{2})([0-9a-f]+)$/.exec(der)
  const length = parseInt(match?.[1] ?? '', 16) * 2
  const rest = match?.[2] ?? ''
  const r = wordOf(rest.slice(0, length))
  const s = wordOf(rest.slice(length + 4))
  if (r === null || s === null || encodeSignature(r, s) !== der) {
    return null
  }
  return r + s
}

function wordOf(integer: string): string | null {
  const word = integer.replace(/^(00)+/, '').padStart(64, '0')
  if (word.length !== 64) {
    return null
  }
  const value = BigInt('0x' + word)
  return value > 0n && value < order ? word : null
}
