import type { ReactElement } from 'react'

/** One set, drawn on a 16 by 16 field with a line of 1.6. */
const paths = {
  done: 'm2.8 8.6 3.4 3.4 7-7.8',
  wrong: 'm3.5 3.5 9 9m0-9-9 9',
  warning: 'M8 2.2 1.8 13.4h12.4L8 2.2ZM8 6.6v3m0 1.9v.1',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 4.6V8l2.4 1.6',
  stopped: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM4.8 8h6.4',
  lock: 'M3.8 7.4h8.4v6.2H3.8V7.4Zm1.7 0V5a2.5 2.5 0 0 1 5 0v2.4',
  add: 'M8 3v10M3 8h10',
  file: 'M3.6 1.8h5.6l3.2 3.2v9.2H3.6V1.8Zm5.4 0v3.4h3.4',
  up: 'm4 9.5 4-4 4 4',
  down: 'm4 6.5 4 4 4-4',
} as const

export type IconName = keyof typeof paths

/** An icon never speaks alone: the word beside it does. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
