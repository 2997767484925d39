import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { yuanText } from '../../../desk/amounts.ts'
import { useSay } from '../../../desk/language.tsx'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { words as deskWords } from '../../../desk/words.ts'
import { words } from './words.ts'

/** Claims under way: how many stand where. Each number leads to exactly those claims. */
export function WaitingTable({
  dashboard: { waiting, year },
}: {
  readonly dashboard: Dashboard
}): ReactElement | null {
  const say = useSay()
  if (waiting.length === 0) return null
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{say(words.waiting)}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say(words.stands)}</th>
            <th scope="col" className="numeric">
              {say(words.pieces)}
            </th>
            <th scope="col" className="numeric">
              {say(words.yuan)}
            </th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ state, stateLabel, waitingFor, waitingForLabel, count, totalFen }) => {
            const asked = new URLSearchParams({ state, year: String(year) })
            if (waitingFor !== null) asked.set('waits', waitingFor)
            return (
              <tr key={`${state} ${waitingFor ?? ''}`}>
                <th scope="row">
                  <Link to={`/claims?${asked.toString()}`}>
                    {waitingForLabel === null
                      ? stateLabel
                      : stateLabel + say(deskWords.colon) + waitingForLabel}
                  </Link>
                </th>
                <td className="numeric" data-label={say(words.pieces)}>
                  {count}
                </td>
                <td className="numeric" data-label={say(words.yuan)}>
                  {yuanText(totalFen)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
