import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { houseRules } from './house-rules.ts'
import { readTree, type TreeFile } from './tree.ts'

const tree = readTree()

describe('the tree', () => {
  it('is read: the files of this folder are among what is judged', () => {
    assert.ok(tree.some(({ path }) => path === 'tests/architecture/tree.test.ts'))
    assert.ok(tree.some(({ path }) => path === 'package-lock.json'))
    assert.ok(!tree.some(({ path }) => path.includes('node_modules/')))
  })

  for (const { says, complaints, broken, kept } of houseRules) {
    it(says, () => {
      assert.deepEqual(complaints(tree), [])
    })

    it(`${says}, and is seen to complain`, () => {
      assert.notDeepEqual(complaints(planted(broken)), [])
      assert.deepEqual(complaints(planted(kept)), [])
    })
  }
})

function planted(files: Readonly<Record<string, string>>): readonly TreeFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}
