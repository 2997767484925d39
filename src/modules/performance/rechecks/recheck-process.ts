import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** A final self-evaluation that the draw picked out: the office looks again and says what it found. */
export const recheckProcess = defineProcess({
  kind: 'recheck',
  label: label('抽查复核', 'Re-check'),
  states: {
    waiting: label('待复核', 'To be checked'),
    concluded: label('已复核', 'Checked'),
  },
  tones: { waiting: 'waiting', concluded: 'done' },
  actions: {
    draw: { label: label('抽中', 'Drawn'), from: [], to: 'waiting', creates: true },
    conclude: {
      label: label('下复核结论', 'Say what was found'),
      from: ['waiting'],
      to: 'concluded',
    },
  },
})
