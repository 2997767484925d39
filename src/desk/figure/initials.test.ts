import assert from 'node:assert/strict'
import { it } from 'node:test'
import { initialsOf } from './initials.ts'

it('a Chinese name is found by the initials of its sounds', () => {
  assert.equal(initialsOf('就近办率'), 'jjbl')
  assert.equal(initialsOf('预算执行率'), 'yszxl')
  assert.equal(initialsOf('群众满意率（%）'), 'qzmyl')
})

it('letters and digits stay what they are', () => {
  assert.equal(initialsOf('PDF 报告 2'), 'pdfbg2')
})
