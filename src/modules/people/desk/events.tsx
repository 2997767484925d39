import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { instantText } from '../../../desk/days.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import { words as deskWords } from '../../../desk/words.ts'
import type { Organisation } from '../queries/administration.ts'
import { ReadPart } from './read-part.tsx'
import { peopleOf } from './sessions.tsx'
import { words } from './words.ts'

interface Read {
  readonly rows: readonly {
    readonly id: number
    readonly name: string
    readonly outcome: string
    readonly outcomeLabel: string
    readonly accountId: string | null
    readonly account: string | null
    readonly address: string | null
    readonly at: string
  }[]
  readonly count: number
  readonly next: number | null
}

/** What happened at the doors: sign-ins, refusals, looks, exports. */
export function Events(): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  return (
    <>
      <EventFilters />
      <ReadPart<Read> path={`administration/events?${search.toString()}`}>
        {({ rows, count, next }) => (
          <>
            <p className="quiet-words">{say(deskWords.countOf(count))}</p>
            <EventTable rows={rows} />
            <p className="end">
              {search.has('before') ? (
                <Link to={`?${withFilters(search, { before: null }).toString()}`}>
                  {say(words.newest)}
                </Link>
              ) : null}
              {next === null ? null : (
                <Link to={`?${withFilters(search, { before: String(next) }).toString()}`}>
                  {say(words.older)}
                </Link>
              )}
            </p>
          </>
        )}
      </ReadPart>
    </>
  )
}

function EventFilters(): ReactElement {
  const say = useSay()
  return (
    <ReadPart<Organisation> path="administration/organisation">
      {({ units }) => (
        <div className="filters">
          <div>
            <Choice
              name="account"
              label={say(words.account)}
              choices={peopleOf(units).map(({ id, name }) => [id, name])}
            />
            <Choice
              name="outcome"
              label={say(words.outcome)}
              choices={Object.entries(words.outcomes).map(([code, one]) => [code, say(one)])}
            />
          </div>
        </div>
      )}
    </ReadPart>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [value: string, label: string])[]
}

function Choice({ name, label, choices }: ChoiceProps): ReactElement {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  return (
    <label>
      {label}
      <select
        value={search.get(name) ?? ''}
        onChange={(event) => {
          setSearch(withFilters(search, { [name]: event.target.value, before: null }))
        }}
      >
        <option value="">{say(deskWords.any)}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function EventTable({ rows }: Pick<Read, 'rows'>): ReactElement {
  const say = useSay()
  const { language } = useReading()
  if (rows.length === 0) return <p className="calm">{say(deskWords.nothingFound)}</p>
  return (
    <table className="list plain-rows">
      <thead>
        <tr>
          {[words.when, words.what, words.outcome, words.who, words.address].map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, name, outcome, outcomeLabel, accountId, account, address }) => (
          <tr key={id}>
            <th scope="row">{instantText(at, language)}</th>
            <td>{name}</td>
            <td>
              <span className={outcome === 'ok' ? 'state state-quiet' : 'state state-late'}>
                {outcomeLabel}
              </span>
            </td>
            <td>
              {accountId === null ? (
                say(words.unknown)
              ) : (
                <Link to={recordPath('accounts', accountId)} lang="zh">
                  {account ?? accountId}
                </Link>
              )}
            </td>
            <td>{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
