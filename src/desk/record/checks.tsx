import type { Check } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Sum } from '../figure/sum.tsx'
import { useSay } from '../language.tsx'
import { Icon, type IconName } from '../look/icons.tsx'
import { words } from '../words.ts'

const looks: Readonly<
  Record<Check['result'], { readonly icon: IconName; readonly state: string }>
> = {
  follows: { icon: 'done', state: 'state-done' },
  contradicts: { icon: 'wrong', state: 'state-wrong' },
  look: { icon: 'warning', state: 'state-look' },
}

/** So many sums are read beside their sentences; more than these would push the record off the screen. */
const openSumsMax = 2

/** What the automatic checks say, one sentence each, the icon saying which way. */
export function Checks({ checks }: { readonly checks: readonly Check[] }): ReactElement | null {
  const say = useSay()
  if (checks.length === 0) return null
  const isFolded = checks.filter(({ sum }) => sum !== undefined).length > openSumsMax
  return (
    <ul className="proof">
      {checks.map(({ result, sentence, sum }) => (
        <li key={sentence} className={`check ${looks[result].state}`}>
          <Icon name={looks[result].icon} />
          <span>
            <span className="heard">{say(resultWords(result)) + say(words.colon)}</span>
            {sentence}
            {sum === undefined ? null : <CheckSum sum={sum} isFolded={isFolded} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

function CheckSum({
  sum,
  isFolded,
}: {
  readonly sum: NonNullable<Check['sum']>
  readonly isFolded: boolean
}): ReactElement {
  const say = useSay()
  const lines = sum.map(({ label, value }, line) => ({
    label,
    text: value,
    isTotal: line === sum.length - 1,
  }))
  if (!isFolded) return <Sum lines={lines} />
  return (
    <details>
      <summary>{say(words.howReckoned)}</summary>
      <Sum lines={lines} />
    </details>
  )
}

/** The checks of the whole record: what contradicts on red, what to look at on amber; what follows needs no room. */
export function RecordChecks({
  checks,
}: {
  readonly checks: readonly Check[]
}): ReactElement | null {
  const wrong = checks.filter(({ result }) => result === 'contradicts')
  const doubtful = checks.filter(({ result }) => result === 'look')
  if (wrong.length + doubtful.length === 0) return null
  return (
    <div className="record-checks">
      {wrong.length > 0 ? (
        <div className="finding">
          <Checks checks={wrong} />
        </div>
      ) : null}
      {doubtful.length > 0 ? (
        <div className="note">
          <Checks checks={doubtful} />
        </div>
      ) : null}
    </div>
  )
}

/** The worst of a paper's checks in a word, for the list of papers. */
export function CheckMark({ checks }: { readonly checks: readonly Check[] }): ReactElement | null {
  const say = useSay()
  const worst = (['contradicts', 'look', 'follows'] as const).find((result) =>
    checks.some((check) => check.result === result),
  )
  if (worst === undefined) return null
  return (
    <span className={`state ${looks[worst].state}`}>
      <Icon name={looks[worst].icon} />
      {say(resultWords(worst))}
    </span>
  )
}

function resultWords(result: Check['result']): typeof words.agrees {
  return { follows: words.agrees, contradicts: words.contradicts, look: words.look }[result]
}
