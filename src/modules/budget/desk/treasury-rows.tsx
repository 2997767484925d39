import type { AvailableAction } from '#kernel/face.ts'
import { useState, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { yuanText } from '../../../desk/amounts.ts'
import { useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import { Icon, type IconName } from '../../../desk/look/icons.tsx'
import type { RecordPartProps } from '../../../desk/record/record-part.ts'
import { Empty } from '../../../desk/shell/page-state.tsx'
import type { MatchRow, MatchSide } from '../queries/treasury-match-face.ts'
import { words } from './treasury-words.ts'

/** So many rows are drawn at once; a month of a large department has thousands. */
const rowsAtOnce = 200

interface MatchRowsProps extends Pick<RecordPartProps, 'onOpen'> {
  readonly rows: readonly MatchRow[]
  readonly isAllSettled: boolean
  readonly actions: readonly AvailableAction[]
}

/** What the treasury paid on the left, what was recorded here on the right, and what may be done about each row. */
export function MatchRows({ rows, isAllSettled, ...doing }: MatchRowsProps): ReactElement {
  const say = useSay()
  const [shownMax, setShownMax] = useState(rowsAtOnce)
  if (rows.length === 0) return <NoRows isAllSettled={isAllSettled} />
  const left = rows.length - shownMax
  const isNothingLikelier = !doing.actions.some(({ likely }) => likely)
  return (
    <>
      <table className="list match-rows">
        <thead>
          <tr>
            <th scope="col">{say(words.treasury)}</th>
            <th scope="col">{say(words.here)}</th>
            <th scope="col">{say(words.standing)}</th>
            <th scope="col">
              <span className="heard">{say(words.whatToDo)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownMax).map((row, at) => (
            <Row
              key={`${row.line?.id ?? ''} ${row.payment?.id ?? ''}`}
              row={row}
              isNext={at === 0 && row.standing === 'open' && isNothingLikelier}
              {...doing}
            />
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <p className="end">
          <button
            type="button"
            className="button-words"
            onClick={() => {
              setShownMax(shownMax + rowsAtOnce)
            }}
          >
            {say(words.more(Math.min(left, rowsAtOnce)))}
          </button>
        </p>
      ) : null}
    </>
  )
}

function NoRows({ isAllSettled }: { readonly isAllSettled: boolean }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const isOpenAsked = search.get('show') === 'open' && !search.has('q')
  return (
    <Empty title={say(isOpenAsked && isAllSettled ? words.allSettled : words.sameNot)}>
      <p>
        <Link to={`?${withFilters(search, { show: 'all', q: null }).toString()}`}>
          {say(words.showAll)}
        </Link>
      </p>
    </Empty>
  )
}

interface RowProps extends Pick<MatchRowsProps, 'actions' | 'onOpen'> {
  readonly row: MatchRow
  /** The next thing to settle: its first button is the filled one of the page. */
  readonly isNext: boolean
}

const looks: Readonly<
  Record<MatchRow['standing'], { readonly icon: IconName; readonly state: string }>
> = {
  open: { icon: 'warning', state: 'state-look' },
  explained: { icon: 'file', state: 'state-quiet' },
  matched: { icon: 'done', state: 'state-done' },
  aside: { icon: 'clock', state: 'state-quiet' },
}

function Row({ row, isNext, actions, onOpen }: RowProps): ReactElement {
  const say = useSay()
  const { icon, state } = looks[row.standing]
  const begun = row.begins.flatMap(({ action, values }) => {
    const offered = actions.find(({ name }) => name === action)
    return offered ? [{ ...offered, values }] : []
  })
  return (
    <tr>
      <SideCell side={row.line} name={say(words.treasury)} />
      <SideCell side={row.payment} name={say(words.here)} />
      <td>
        <span className={`state ${state}`}>
          <Icon name={icon} />
          {row.codeLabel}
        </span>
        {row.reason === null ? null : <p lang="zh">{say(words.handReason(row.reason))}</p>}
        <Explanations row={row} />
      </td>
      <td className="row-actions">
        {begun.map(({ name, label, values }, at) => (
          <button
            key={name}
            type="button"
            className={isNext && at === 0 ? 'button' : 'button button-quiet'}
            aria-label={`${label} ${nameOf(row)}`}
            onClick={() => {
              onOpen(name, values)
            }}
          >
            {label}
          </button>
        ))}
      </td>
    </tr>
  )
}

/** What tells the button of one row from that of another when it is read aloud. */
function nameOf({ line, payment }: MatchRow): string {
  const side = line ?? payment
  return side === null ? '' : `${side.reference} ${side.payee} ${yuanText(side.fen)}`
}

function SideCell(props: { readonly side: MatchSide | null; readonly name: string }): ReactElement {
  const say = useSay()
  const { side, name } = props
  if (side === null) {
    return (
      <td data-label={name}>
        <span className="quiet-words">{say(words.nothing)}</span>
      </td>
    )
  }
  const { fen, payee, date, reference, title, claimId } = side
  return (
    <td data-label={name} className="match-side">
      <span className="side-amount">{yuanText(fen)}</span>
      <span lang="zh">{payee}</span>
      <span className="quiet-words">
        {date} <span lang="zh">{reference}</span>
      </span>
      {title === '' ? null : (
        <span lang="zh" className="quiet-words">
          {claimId === null ? title : <Link to={recordPath('claims', claimId)}>{title}</Link>}
        </span>
      )}
    </td>
  )
}

/** One explanation may be of both sides; said alike, it is read once. */
function Explanations({ row: { line, payment } }: { readonly row: MatchRow }): ReactElement {
  const say = useSay()
  const said = [line, payment].flatMap((side) =>
    side?.explanation ? [say(words.said(side.explanation.cause, side.explanation.note))] : [],
  )
  return (
    <>
      {[...new Set(said)].map((sentence) => (
        <p key={sentence} lang="zh">
          {sentence}
        </p>
      ))}
    </>
  )
}
