import type { FactValue } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { yuanText } from '../amounts.ts'
import { dateText, instantText } from '../days.ts'
import { Figure } from '../figure/figure.tsx'
import { useReading, useSay } from '../language.tsx'
import { recordPath } from '../addresses.ts'
import { DaysLeft } from '../work/remaining.tsx'
import { words } from '../words.ts'

/** One value, as a reader sees it; everywhere a fact stands: pages, lists, signing, sheets. */
export function FactWords({ value }: { readonly value: FactValue }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  switch (value.type) {
    case 'text':
      return value.written && value.text !== '' ? (
        <span lang="zh">{value.text}</span>
      ) : (
        <>{value.text}</>
      )
    case 'amount':
      return <span className="together">{yuanText(value.fen)}</span>
    case 'date':
      return <span className="together">{dateText(value.date, language)}</span>
    case 'instant':
      return <span className="together">{instantText(value.at, language)}</span>
    case 'figure':
      return <Figure figure={value.figure} />
    case 'unsourced':
      return (
        <span className="unsourced" title={value.why}>
          {value.text}
          <small>{say(words.unsourced)}</small>
          <span className="heard">{say(words.comma) + value.why}</span>
        </span>
      )
    case 'remaining':
      return <DaysLeft daysLeft={value.daysLeft} />
    case 'record':
      return (
        <Link to={recordPath(value.collection, value.id)} lang="zh">
          {value.text}
        </Link>
      )
    case 'changed':
      return <Changed {...value} />
    case 'table':
      return <FactTable table={value} />
  }
}

function Changed({ before, after, by, at }: Extract<FactValue, { type: 'changed' }>): ReactElement {
  const say = useSay()
  const { language } = useReading()
  return (
    <>
      <div>
        <del lang="zh">
          <span className="heard">{say(words.wasBefore)}</span>
          {before}
        </del>
      </div>
      <div>
        <ins lang="zh">
          <span className="heard">{say(words.isNow)}</span>
          {after}
        </ins>
      </div>
      <span className="state-look">{say(words.changedBy(by, instantText(at, language)))}</span>
    </>
  )
}

function FactTable({
  table,
}: {
  readonly table: Extract<FactValue, { type: 'table' }>
}): ReactElement {
  const { columns, rows, total } = table
  return (
    <table className={columns.length > 2 ? 'fact-table is-broad' : 'fact-table'}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <TableRow key={index} columns={columns} cells={cells} />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <TableRow columns={columns} cells={total} />
        </tfoot>
      )}
    </table>
  )
}

interface TableRowProps {
  readonly columns: Extract<FactValue, { type: 'table' }>['columns']
  readonly cells: readonly FactValue[]
}

function TableRow({ columns, cells }: TableRowProps): ReactElement {
  return (
    <tr>
      {cells.map((cell, index) => (
        <td
          key={columns[index]?.label ?? index}
          className={columns[index]?.numeric ? 'numeric' : undefined}
          data-label={columns[index]?.label}
        >
          <FactWords value={cell} />
        </td>
      ))}
    </tr>
  )
}
