import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { problemOf } from '../../../desk/api/problem.ts'
import { request } from '../../../desk/api/request.ts'
import { dateText, instantText } from '../../../desk/days.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { ReadPart } from './read-part.tsx'
import { Whose } from './sessions.tsx'
import { tokenWords as words } from './token-words.ts'
import { PlainHeads } from './plain-heads.tsx'

/** The tokens of an account, and what one of the reader's own might do. */
export interface Tokens {
  readonly rows: readonly Token[]
  readonly offered: readonly { readonly code: string; readonly label: string }[]
  readonly daysMax: number
}

interface Token {
  readonly id: string
  readonly name: string
  readonly permissionLabels: readonly string[]
  readonly madeAt: string
  readonly expiresAt: string
  readonly lastUsedOn: string | null
}

/** The tokens of whomever the security administrator looks at. */
export function TokensOfOthers(): ReactElement {
  const [search] = useSearchParams()
  const account = search.get('account')
  return (
    <>
      <Whose account={account} />
      <ReadPart<Tokens> path={`tokens${queryOf(account)}`}>
        {({ rows }, again) => <TokenTable rows={rows} account={account} onRevoked={again} />}
      </ReadPart>
    </>
  )
}

interface TokenTableProps {
  readonly rows: readonly Token[]
  /** Whose they are; null for one's own. */
  readonly account: string | null
  readonly onRevoked: (id: string) => void
}

/** The tokens that are good now, each with the way to revoke it. */
export function TokenTable({ rows, account, onRevoked }: TokenTableProps): ReactElement {
  const say = useSay()
  const [problem, setProblem] = useState('')
  async function revoke(id: string): Promise<void> {
    try {
      await request(`/api/v1/tokens/${id}${queryOf(account)}`, { method: 'DELETE' })
      setProblem('')
      onRevoked(id)
    } catch (error) {
      setProblem(problemOf(error).title)
    }
  }
  if (rows.length === 0) return <p className="calm quiet-words">{say(words.none)}</p>
  const heads = [words.name, words.may, words.madeAt, words.expiresAt, words.lastUsed]
  return (
    <>
      {problem === '' ? null : <p role="alert">{problem}</p>}
      <table className="list plain-rows">
        <PlainHeads heads={heads} />
        <tbody>
          {rows.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => void revoke(token.id)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface TokenRowProps {
  readonly token: Token
  readonly onRevoke: () => void
}

function TokenRow({ token, onRevoke }: TokenRowProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { name, permissionLabels, madeAt, expiresAt, lastUsedOn } = token
  return (
    <tr>
      <th scope="row" lang="zh">
        {name}
      </th>
      <td data-label={say(words.may)}>{permissionLabels.join(language === 'zh' ? '、' : ', ')}</td>
      <td data-label={say(words.madeAt)}>{instantText(madeAt, language)}</td>
      <td data-label={say(words.expiresAt)}>{instantText(expiresAt, language)}</td>
      <td data-label={say(words.lastUsed)}>
        {lastUsedOn === null ? (
          <span className="quiet-words">{say(words.neverUsed)}</span>
        ) : (
          dateText(lastUsedOn, language)
        )}
      </td>
      <td>
        <RevokeButton name={name} onRevoke={onRevoke} />
      </td>
    </tr>
  )
}

/** Revoking cannot be undone and stops another system, so it is asked twice. */
function RevokeButton({
  name,
  onRevoke,
}: {
  readonly name: string
  readonly onRevoke: () => void
}): ReactElement {
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <button
        type="button"
        className="button button-quiet"
        aria-label={say(words.revokeOf(name))}
        onClick={() => {
          setAsked(true)
        }}
      >
        {say(words.revoke)}
      </button>
    )
  return (
    <>
      <button type="button" className="button button-quiet" autoFocus onClick={onRevoke}>
        {say(words.revokeNow)}
      </button>{' '}
      <button
        type="button"
        className="button-words"
        onClick={() => {
          setAsked(false)
        }}
      >
        {say(words.keep)}
      </button>
    </>
  )
}

function queryOf(account: string | null): string {
  return account === null ? '' : `?account=${account}`
}
