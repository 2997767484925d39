import type { ReactElement } from 'react'
import type { DeskWorkRow } from '../api/lists.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

/** How long is left: an icon and words, and a line for how much of the time is used when that is known. */
export function Remaining({ row }: { readonly row: DeskWorkRow }): ReactElement {
  const { daysLeft, dueText, usedShare } = row
  const isLate = daysLeft !== null && daysLeft < 0
  return (
    <>
      <DaysLeft daysLeft={daysLeft} said={dueText} />
      {usedShare === undefined ? null : <Spent share={usedShare} isLate={isLate} />}
    </>
  )
}

/** How many working days are left, in words; late in red, with an icon. */
export function DaysLeft({
  daysLeft,
  said,
}: {
  readonly daysLeft: number | null
  readonly said?: string | undefined
}): ReactElement {
  const say = useSay()
  const isLate = daysLeft !== null && daysLeft < 0
  const isNow = daysLeft === 0
  const left =
    daysLeft === null
      ? words.noDate
      : isLate
        ? words.overdue(-daysLeft)
        : isNow
          ? words.dueToday
          : words.daysLeft(daysLeft)
  return (
    <span className={isLate ? 'state state-late' : isNow ? 'state state-now' : 'state state-quiet'}>
      {isLate ? <Icon name="warning" /> : isNow ? <Icon name="clock" /> : null}
      {said ?? say(left)}
    </span>
  )
}

function Spent({
  share,
  isLate,
}: {
  readonly share: number
  readonly isLate: boolean
}): ReactElement {
  return (
    <svg className={isLate ? 'spent is-late' : 'spent'} viewBox="0 0 64 4" aria-hidden="true">
      <rect className="whole" width="64" height="4" />
      <rect className="used" width={Math.round(Math.min(1, Math.max(0, share)) * 64)} height="4" />
    </svg>
  )
}
