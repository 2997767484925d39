import type { FactValue } from '#kernel/face.ts'

type TextValue = Extract<FactValue, { type: 'text' }>

export function text(value: string): TextValue {
  return { type: 'text', text: value }
}

/** What an official wrote: it stays as he wrote it in every language. */
export function written(value: string): TextValue {
  return { type: 'text', text: value, written: true }
}

export function amount(fen: number): Extract<FactValue, { type: 'amount' }> {
  return { type: 'amount', fen }
}
