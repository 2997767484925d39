import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** A doubt is explained or corrected, and somebody else confirms it; nothing closes it silently. */
export const doubtAnswerProcess = defineProcess({
  kind: 'budget.doubt-answer',
  label: label('疑点答复', 'Answer to a doubt'),
  states: {
    answered: label('待确认', 'To be confirmed'),
    'sent-back': label('退回重答', 'Sent back'),
    confirmed: label('已确认', 'Confirmed'),
  },
  tones: { answered: 'waiting', 'sent-back': 'waiting', confirmed: 'done' },
  actions: {
    'answer-doubt': {
      label: label('答复疑点', 'Answer a doubt'),
      from: [],
      to: 'answered',
      creates: true,
    },
    'answer-again': {
      label: label('重新答复', 'Answer again'),
      from: ['sent-back'],
      to: 'answered',
    },
    confirm: { label: label('确认', 'Confirm'), from: ['answered'], to: 'confirmed' },
    'send-back': { label: label('退回', 'Send back'), from: ['answered'], to: 'sent-back' },
  },
})

export type DoubtAnswerState = keyof typeof doubtAnswerProcess.states
