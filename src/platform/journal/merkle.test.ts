import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sm3Bytes } from '#platform/crypto/sm3.ts'

import { isMerkleIncluded, merkleLeaf, merkleRoot, MerkleTree } from './merkle.ts'

const leaves = Array.from({ length: 41 }, (_, index) => merkleLeaf(`row ${String(index)}`))
const leafAt = (index: number): Buffer => leaves[index] ?? Buffer.alloc(32)

/** RFC 6962 § 2.1, word for word, with SM3. */
function rootByDefinition(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes
  if (only === undefined) {
    return sm3Bytes('')
  }
  if (hashes.length === 1) {
    return only
  }
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  const left = rootByDefinition(hashes.slice(0, split))
  const right = rootByDefinition(hashes.slice(split))
  return sm3Bytes(Buffer.concat([Buffer.from([1]), left, right]))
}

test('the root is the one RFC 6962 defines, for every size', () => {
  for (let size = 0; size <= leaves.length; size += 1) {
    const some = leaves.slice(0, size)
    assert.equal(merkleRoot(some), rootByDefinition(some).toString('hex'), String(size))
  }
})

test('a leaf and a node of the same bytes have different hashes', () => {
  const content = 'x'.repeat(64)
  assert.equal(merkleLeaf(content).toString('hex'), sm3Bytes(`\0${content}`).toString('hex'))
  const halves = [Buffer.from('x'.repeat(32)), Buffer.from('x'.repeat(32))]
  assert.notEqual(merkleLeaf(content).toString('hex'), merkleRoot(halves))
})

test('every leaf of every size can be shown to be in the tree, at its own place only', () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    const some = leaves.slice(0, size)
    const root = merkleRoot(some)
    const tree = new MerkleTree(some)
    for (let index = 0; index < size; index += 1) {
      const claim = { leaf: leafAt(index), index, size, proof: tree.proof(index), root }
      assert.ok(isMerkleIncluded(claim))
      assert.ok(!isMerkleIncluded({ ...claim, leaf: merkleLeaf('another row') }))
      assert.ok(!isMerkleIncluded({ ...claim, index: (index + 1) % (size + 1) }))
      assert.ok(!isMerkleIncluded({ ...claim, proof: [...claim.proof, root] }))
      assert.ok(size === 1 || !isMerkleIncluded({ ...claim, proof: claim.proof.slice(1) }))
    }
  }
})
