import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const treasuryProcess = defineProcess({
  kind: 'budget.treasury-list',
  label: label('国库支付清单', 'Treasury payment list'),
  states: {
    imported: label('已导入', 'Imported'),
    matching: label('核对中', 'Being matched'),
    closed: label('已核对', 'Matched'),
    discarded: label('已作废', 'Discarded'),
  },
  tones: { imported: 'waiting', matching: 'waiting', closed: 'done', discarded: 'stopped' },
  actions: {
    'import-treasury-list': {
      label: label('导入国库支付清单', 'Import a treasury list'),
      from: [],
      to: 'imported',
      creates: true,
    },
    'map-columns': {
      label: label('对应表头', 'Say what the columns mean'),
      from: ['imported'],
      to: 'imported',
    },
    match: {
      label: label('自动勾对', 'Match'),
      from: ['imported', 'matching'],
      to: 'matching',
    },
    tie: { label: label('人工勾对', 'Tie by hand'), from: ['matching'], to: 'matching' },
    untie: { label: label('取消勾对', 'Untie'), from: ['matching'], to: 'matching' },
    explain: {
      label: label('说明差异', 'Explain a difference'),
      from: ['matching'],
      to: 'matching',
    },
    close: { label: label('确认核对', 'Confirm the match'), from: ['matching'], to: 'closed' },
    discard: {
      label: label('作废清单', 'Discard the list'),
      from: ['imported', 'matching'],
      to: 'discarded',
    },
    reopen: { label: label('重新核对', 'Reopen'), from: ['closed'], to: 'matching' },
  },
})

export type TreasuryState = keyof typeof treasuryProcess.states
