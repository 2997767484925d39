import type { Label } from '#kernel/label.ts'

/** What a check found and which part of the claim it is about. `contradicts` stops a submission. */
export interface Finding {
  readonly about: 'claim' | { readonly invoice: string } | { readonly file: string }
  readonly result: 'follows' | 'contradicts' | 'look'
  readonly sentence: Label
}
