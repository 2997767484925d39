import type { IconName } from '../../../desk/look/icons.tsx'
import type { Verdict } from '../audit.ts'

/** The icon and the colour of each verdict; beside them always stands its word. */
export const verdictLooks: Readonly<
  Record<Verdict, { readonly icon: IconName; readonly state: string }>
> = {
  follows: { icon: 'done', state: 'state-done' },
  contradicts: { icon: 'wrong', state: 'state-wrong' },
  look: { icon: 'warning', state: 'state-look' },
}

export function markAddress(id: number): string {
  return `figure-${String(id)}`
}

export function findingAddress(number: number): string {
  return `finding-${String(number)}`
}
