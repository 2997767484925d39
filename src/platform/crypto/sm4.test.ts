import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openSecret, sealSecret } from './sm4.ts'

const secretKey = '示例县的密钥'

test('a sealed secret opens under the same key and purpose', () => {
  const sealed = sealSecret('私钥', secretKey, 'seal-key')
  assert.ok(!sealed.includes('私钥'))
  assert.equal(openSecret(sealed, secretKey, 'seal-key'), '私钥')
})

test('the same secret is sealed differently each time', () => {
  assert.notEqual(sealSecret('a', secretKey, 'seal-key'), sealSecret('a', secretKey, 'seal-key'))
})

test('another key, another purpose or one changed character does not open it', () => {
  const sealed = sealSecret('私钥', secretKey, 'seal-key')
  assert.throws(() => openSecret(sealed, '别的密钥', 'seal-key'), /SECRET_KEY/)
  assert.throws(() => openSecret(sealed, secretKey, 'backup'), /SECRET_KEY/)
  for (const position of [30, 60, 90, 120]) {
    const changed = sealed[position] === '0' ? '1' : '0'
    const broken = sealed.slice(0, position) + changed + sealed.slice(position + 1)
    assert.throws(() => openSecret(broken, secretKey, 'seal-key'))
  }
})
