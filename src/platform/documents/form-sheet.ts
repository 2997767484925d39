import { encodeQR } from 'qr'
import { say } from '#kernel/label.ts'
import { cleanDeep, sampleMark } from './set-document.ts'

/** A form as accountants bind it: ruled, A5 across, with its signatures and the code it is checked by. */
export interface FormSheet {
  readonly title: string
  readonly organ: string
  readonly date: string
  readonly sample: boolean
  /** Under the title, from left to right. */
  readonly top: readonly string[]
  /** Rows of the form above its lines and below them. */
  readonly above: readonly FormRow[]
  readonly lines: FormLines
  readonly total: {
    readonly label: string
    readonly capitals: string
    readonly amount: string
  }
  readonly below: readonly FormRow[]
  readonly hands: readonly FormHand[]
  readonly check: {
    readonly label: string
    readonly code: string
    /** Where and how, in lines. */
    readonly words: readonly string[]
    readonly address: string
  }
}

export type FormRow = readonly { readonly label: string; readonly value: string }[]

export interface FormLines {
  readonly columns: readonly {
    readonly label: string
    readonly width: number
    readonly align: 'left' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** A place for a signature: empty until somebody has signed. */
export interface FormHand {
  readonly post: string
  readonly person: string
  readonly lines: readonly string[]
}

/** A form with its mark in words, and the address of its check as a picture that a telephone reads. */
export function setForm(form: FormSheet): object {
  const set = cleanDeep(form)
  const picture = encodeQR(set.check.address, 'svg', { ecc: 'medium', border: 1 })
  return { ...set, sampleWords: say(sampleMark, 'zh'), check: { ...set.check, picture } }
}
