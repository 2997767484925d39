import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { isSm2Signature } from '#platform/crypto/sm2.ts'

import { openKeystore } from './keystore.ts'
import { sealKeyId } from './seal-key.ts'

let directory: string
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keys-'))
})
after(() => rm(directory, { recursive: true }))

test('a private key is one file that only its owner can read, and it signs', async () => {
  const keystore = openKeystore({ directory, secretKey: 'a'.repeat(32) })
  const publicKey = await keystore.make()
  const keyId = sealKeyId(publicKey)
  assert.ok(isSm2Signature('封存', await keystore.sign(keyId, '封存'), publicKey))
  assert.deepEqual(await readdir(directory), [`seal-${keyId}.key`])
  const file = join(directory, `seal-${keyId}.key`)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.match(await readFile(file, 'utf8'), /^04[0-9a-f]{128}\nsm4-cbc-hmac-sm3/)
})

test('the file is of no use under another SECRET_KEY, nor once others could read it', async () => {
  const keyId = sealKeyId(await openKeystore({ directory, secretKey: 'a'.repeat(32) }).make())
  const thief = openKeystore({ directory, secretKey: 'b'.repeat(32) })
  assert.ok(await thief.holds(keyId))
  await assert.rejects(thief.sign(keyId, '封存'), /SECRET_KEY/)
  await chmod(join(directory, `seal-${keyId}.key`), 0o644)
  await assert.rejects(
    openKeystore({ directory, secretKey: 'a'.repeat(32) }).sign(keyId, '封存'),
    /0600/,
  )
})

test('a key that was never made is not held', async () => {
  const keystore = openKeystore({ directory, secretKey: 'a'.repeat(32) })
  assert.equal(await keystore.holds('0'.repeat(64)), false)
  await assert.rejects(keystore.sign('0'.repeat(64), '封存'), /ENOENT/)
})
