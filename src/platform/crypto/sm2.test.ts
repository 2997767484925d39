import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import {
  findSm2PublicKey,
  isSm2Signature,
  makeSm2KeyPair,
  pemOfSm2PublicKey,
  signSm2,
} from './sm2.ts'

const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

test('a signature is accepted for its own text and key only', () => {
  const keys = makeSm2KeyPair()
  const signature = signSm2('同意支付', keys)
  assert.ok(isSm2Signature('同意支付', signature, keys.publicKey))
  assert.ok(!isSm2Signature('不同意支付', signature, keys.publicKey))
  assert.ok(!isSm2Signature('同意支付', signature, makeSm2KeyPair().publicKey))
})

test('the example of GB/T 32918.2 verifies', () => {
  const publicKey =
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
  const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3'
  const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
  assert.ok(isSm2Signature('message digest', `3046022100${r}022100${s}`, publicKey))
})

test('every signature is minimal DER, whatever its numbers begin with', () => {
  const keys = makeSm2KeyPair()
  for (let index = 0; index < 60; index += 1) {
    const signature = signSm2(`第${String(index)}号`, keys)
    assert.match(signature, /^30[0-9a-f]{2}02/)
    assert.ok(!/^30..02..00[0-7]/.test(signature), 'r has a zero byte too many')
    assert.ok(isSm2Signature(`第${String(index)}号`, signature, keys.publicKey))
  }
})

test('a signature has one spelling', () => {
  const keys = makeSm2KeyPair()
  const signature = signSm2('一', keys)
  assert.ok(!isSm2Signature('一', signature + '00', keys.publicKey))
  assert.ok(!isSm2Signature('一', signature.toUpperCase(), keys.publicKey))
  assert.ok(!isSm2Signature('一', '', keys.publicKey))
  assert.ok(!isSm2Signature('一', '3006020100020100', keys.publicKey))
  const beyondOrder = '00' + order.toString(16)
  assert.ok(!isSm2Signature('一', `30260201010221${beyondOrder}`, keys.publicKey))
})

test('a public key is read from hex and from PEM, and nothing else passes for one', () => {
  const { publicKey } = makeSm2KeyPair()
  assert.equal(findSm2PublicKey(publicKey.toUpperCase() + '\n'), publicKey)
  assert.equal(findSm2PublicKey(pemOfSm2PublicKey(publicKey)), publicKey)
  assert.equal(findSm2PublicKey('04' + '11'.repeat(64)), null)
  assert.equal(findSm2PublicKey('county.pem'), null)
})

test('OpenSSL accepts our signatures and we accept those of OpenSSL', (context) => {
  if (!hasOpenssl()) {
    context.skip('no OpenSSL 3 on this machine')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'sm2-'))
  const file = (name: string): string => join(folder, name)
  const options = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']
  try {
    writeFileSync(file('text'), '示例县第一号封存')
    const ours = makeSm2KeyPair()
    writeFileSync(file('ours.pem'), pemOfSm2PublicKey(ours.publicKey))
    writeFileSync(file('ours.sig'), Buffer.from(signSm2('示例县第一号封存', ours), 'hex'))
    const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', file('ours.pem'), ...options]
    execFileSync('openssl', [...verify, '-in', file('text'), '-sigfile', file('ours.sig')])

    const theirs = generateKeyPairSync('ec', { namedCurve: 'SM2' })
    writeFileSync(file('key.pem'), theirs.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const sign = ['pkeyutl', '-sign', '-inkey', file('key.pem'), ...options]
    execFileSync('openssl', [...sign, '-in', file('text'), '-out', file('theirs.sig')])
    const pem = theirs.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const publicKey = findSm2PublicKey(pem) ?? ''
    const signature = readFileSync(file('theirs.sig')).toString('hex')
    assert.ok(isSm2Signature('示例县第一号封存', signature, publicKey))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function hasOpenssl(): boolean {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' }).startsWith('OpenSSL 3')
  } catch {
    return false
  }
}
