import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** Evidence counts once it is signed. It is never edited after that: annulled, and entered again. */
export const evidenceProcess = defineProcess({
  kind: 'evidence',
  label: label('绩效证据', 'Evidence'),
  states: {
    draft: label('填写中', 'Being entered'),
    signed: label('已签', 'Signed'),
    annulled: label('已作废', 'Annulled'),
  },
  tones: { signed: 'done', annulled: 'stopped' },
  actions: {
    enter: { label: label('登记证据', 'Enter evidence'), from: [], to: 'draft', creates: true },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    sign: { label: label('签字', 'Sign'), from: ['draft'], to: 'signed' },
    annul: { label: label('作废', 'Annul'), from: ['draft', 'signed'], to: 'annulled' },
  },
})
