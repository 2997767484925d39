import type { Label } from '#kernel/label.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { request } from '../../../desk/api/request.ts'
import { problemOf } from '../../../desk/api/problem.ts'
import { instantText } from '../../../desk/days.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import { useSession } from '../../../desk/session/session-context.tsx'
import type { Organisation } from '../queries/administration.ts'
import { ReadPart } from './read-part.tsx'
import { words } from './words.ts'
import { PlainHeads } from './plain-heads.tsx'

interface Running {
  readonly id: string
  readonly address: string
  readonly agent: string
  readonly startedAt: string
  readonly seenAt: string
  readonly isThis: boolean
}

/** Where an account is signed in: one's own, and for the security administrator those of others. */
export function Sessions(): ReactElement {
  const { permissions } = useSession()
  const [search] = useSearchParams()
  const account = search.get('account')
  return (
    <>
      {permissions.includes('people.session.end') ? <Whose account={account} /> : null}
      <RunningSessions account={account} />
    </>
  )
}

/** The running sessions of an account, null for one's own, and the way to end them. */
export function RunningSessions({ account }: { readonly account: string | null }): ReactElement {
  const query = account === null ? '' : `?account=${account}`
  return (
    <ReadPart<{ readonly rows: readonly Running[] }> path={`sessions${query}`}>
      {({ rows }, again) => <RunningTable rows={rows} query={query} onEnded={again} />}
    </ReadPart>
  )
}

/** Whose are looked at: one's own, or those of anybody who holds a post. */
export function Whose({ account }: { readonly account: string | null }): ReactElement {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  return (
    <ReadPart<Organisation> path="administration/organisation">
      {({ units }) => (
        <div className="filters">
          <label>
            {say(words.whose)}
            <select
              value={account ?? ''}
              onChange={(event) => {
                setSearch(withFilters(search, { account: event.target.value }))
              }}
            >
              <option value="">{say(words.mine)}</option>
              {peopleOf(units).map(({ id, name }) => (
                <option key={id} value={id} lang="zh">
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </ReadPart>
  )
}

/** Everyone who holds a post, each once. */
export function peopleOf(
  units: Organisation['units'],
): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(
    units.flatMap(({ name: unit, holders }) =>
      holders.map(({ accountId, name }) => [accountId, `${name}（${unit}）`] as const),
    ),
  )
  return [...names].map(([id, name]) => ({ id, name }))
}

interface RunningTableProps {
  readonly rows: readonly Running[]
  readonly query: string
  readonly onEnded: () => void
}

function RunningTable({ rows, query, onEnded }: RunningTableProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const queries = useQueryClient()
  const [problem, setProblem] = useState('')
  /** One session by its id, or every one but that of this page. */
  async function end(which: string): Promise<void> {
    try {
      await request(`/api/v1/sessions${which}${query}`, { method: 'DELETE' })
      setProblem('')
      onEnded()
      await queries.invalidateQueries({ queryKey: ['session'] })
    } catch (error) {
      setProblem(problemOf(error).title)
    }
  }
  if (rows.length === 0) return <p className="calm quiet-words">{say(words.noSessions)}</p>
  return (
    <>
      {problem === '' ? null : <p role="alert">{problem}</p>}
      <table className="list plain-rows">
        <PlainHeads heads={[words.startedAt, words.seenAt, words.address, words.agent]} />
        <tbody>
          {rows.map(({ id, startedAt, seenAt, address, agent, isThis }) => (
            <tr key={id}>
              <th scope="row">{instantText(startedAt, language)}</th>
              <td data-label={say(words.seenAt)}>{instantText(seenAt, language)}</td>
              <td data-label={say(words.address)}>{address}</td>
              <td data-label={say(words.agent)} className="agent">
                {agent}
              </td>
              <td>
                {isThis ? (
                  <span className="quiet-words">{say(words.thisOne)}</span>
                ) : (
                  <EndButton words={words.end} onEnd={() => end(`/${id}`)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.filter(({ isThis }) => !isThis).length > 1 ? (
        <p>
          <EndButton words={words.endOthers} onEnd={() => end('')} />
        </p>
      ) : null}
    </>
  )
}

function EndButton({
  words: said,
  onEnd,
}: {
  readonly words: Label
  readonly onEnd: () => Promise<void>
}): ReactElement {
  const say = useSay()
  return (
    <button
      type="button"
      className="button button-quiet"
      onClick={() => {
        void onEnd()
      }}
    >
      {say(said)}
    </button>
  )
}
