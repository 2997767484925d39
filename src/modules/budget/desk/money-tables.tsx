import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { yuanText } from '../../../desk/amounts.ts'
import { useSay } from '../../../desk/language.tsx'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { words } from './words.ts'

type Rows = Dashboard['sources']

/** The year's money by source and by economic class; each row leads to its claims. */
export function MoneyTables({ dashboard }: { readonly dashboard: Dashboard }): ReactElement {
  const say = useSay()
  const { sources, classes, year } = dashboard
  return (
    <div className="money-tables">
      <MoneyTable
        id="by-source"
        title={say(words.bySource)}
        rows={sources}
        by="source"
        year={year}
      />
      <MoneyTable id="by-class" title={say(words.byClass)} rows={classes} by="class" year={year} />
    </div>
  )
}

interface MoneyTableProps {
  readonly id: string
  readonly title: string
  readonly rows: Rows
  /** The filter of the list of claims that a row's key belongs to. */
  readonly by: 'source' | 'class'
  readonly year: number
}

function MoneyTable({ id, title, rows, by, year }: MoneyTableProps): ReactElement {
  const say = useSay()
  const heads = [words.adjusted, words.paid, words.reservedShort, words.rate]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="list">
        <caption className="heard">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {heads.map((head, place) => (
              <th key={say(head)} scope="col" className="numeric">
                {say(head)}
                {place < 3 ? <small>{say(words.yuan)}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Link
                  to={`/claims?${new URLSearchParams({ [by]: row.key, year: String(year) }).toString()}`}
                >
                  {row.title}
                </Link>
              </th>
              {[row.adjustedFen, row.paidFen, row.reservedFen].map((fen, place) => (
                <td
                  key={say(heads[place] ?? words.rate)}
                  className="numeric"
                  data-label={say(heads[place] ?? words.rate)}
                >
                  {yuanText(fen)}
                </td>
              ))}
              <td className="numeric" data-label={say(words.rate)}>
                {row.executionRate ?? '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
