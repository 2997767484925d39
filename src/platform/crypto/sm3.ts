import { createHmac, hash } from 'node:crypto'

/** The SM3 digest (GB/T 32905) of text in UTF-8, or of bytes, as 64 lower-case hex characters. */
export function sm3Hex(content: string | Uint8Array): string {
  return hash('sm3', content, 'hex')
}

/** The same digest as 32 bytes. */
export function sm3Bytes(content: string | Uint8Array): Buffer {
  return hash('sm3', content, 'buffer')
}

/** HMAC with SM3, for what only the holder of the key may be able to make. */
export function sm3Authenticator(key: Uint8Array, content: string | Uint8Array): Buffer {
  return createHmac('sm3', key).update(content).digest()
}
