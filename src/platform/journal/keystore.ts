import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { makeSm2KeyPair, signSm2 } from '#platform/crypto/sm2.ts'
import { openSecret, sealSecret } from '#platform/crypto/sm4.ts'

import { sealKeyId } from './seal-key.ts'

const purpose = 'tongban.seal-key'

/** Where the county's private seal keys are. They never leave it: it only signs. */
export interface Keystore {
  /** Makes a key pair, keeps the private key and answers the public one. */
  make(): Promise<string>
  holds(keyId: string): Promise<boolean>
  sign(keyId: string, text: string): Promise<string>
}

/**
 * Keeps each private key as a file of its own in `directory`, readable by its owner only and encrypted under
 * `secretKey`. The directory stays out of backups: whoever has a backup must not be able to seal.
 */
export function openKeystore(place: {
  readonly directory: string
  readonly secretKey: string
}): Keystore {
  const fileOf = (keyId: string): string => join(place.directory, `seal-${keyId}.key`)
  return {
    async make() {
      const keys = makeSm2KeyPair()
      const keyId = sealKeyId(keys.publicKey)
      await mkdir(place.directory, { recursive: true, mode: 0o700 })
      const sealed = sealSecret(keys.privateKey, place.secretKey, `${purpose}.${keyId}`)
      await writeDurably(fileOf(keyId), `${keys.publicKey}\n${sealed}\n`)
      return keys.publicKey
    },
    async holds(keyId) {
      const found = await stat(fileOf(keyId)).catch(absentOnly)
      return found !== null
    },
    async sign(keyId, text) {
      const file = fileOf(keyId)
      await refuseOpenFile(file)
      const [publicKey = '', sealed = ''] = (await readFile(file, 'utf8')).split('\n')
      const privateKey = openSecret(sealed, place.secretKey, `${purpose}.${keyId}`)
      return signSm2(text, { publicKey, privateKey })
    },
  }
}

// `wx`: a key file is never written over, since the seals it signed could have no successor.
async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// Windows has no such bits; there the folder's own rights must do.
async function refuseOpenFile(file: string): Promise<void> {
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(`Others can read ${file}. Set its rights to 0600 and consider a new seal key.`)
  }
}

function absentOnly(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return null
  }
  throw error
}
