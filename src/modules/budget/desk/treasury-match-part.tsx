import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactElement, type RefObject } from 'react'
import { useSearchParams } from 'react-router'
import { yuanText } from '../../../desk/amounts.ts'
import { request } from '../../../desk/api/request.ts'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useReading, useSay } from '../../../desk/language.tsx'
import type { RecordPartProps } from '../../../desk/record/record-part.ts'
import { Loading } from '../../../desk/shell/page-state.tsx'
import { words as deskWords } from '../../../desk/words.ts'
import type { TreasuryMatch } from '../queries/treasury-match-face.ts'
import { MatchFilter, shownRows } from './treasury-filter.tsx'
import { MatchRows } from './treasury-rows.tsx'
import { words } from './treasury-words.ts'
import './treasury.css'

/** A treasury list beside what was recorded: the sums, then row by row what is left and what is matched. */
export function TreasuryMatchPart({ record, onOpen }: RecordPartProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  const match = useQuery({
    queryKey: ['record', record.collection, record.id, 'match', language],
    queryFn: ({ signal }) =>
      request<TreasuryMatch>(`/api/v1/treasury-lists/${record.id}/match`, { signal }),
  })
  const section = useNextRow(match.data)
  return (
    <section ref={section} className="match" aria-labelledby="match">
      <h2 id="match">{say(words.title)}</h2>
      {match.data === undefined ? (
        match.error ? (
          <FailedPart onAgain={() => void match.refetch()} />
        ) : (
          <Loading />
        )
      ) : match.data.rows.length === 0 ? (
        <div className="calm">
          <h3>{say(words.unread)}</h3>
          <p className="quiet-words">{say(words.noneYet)}</p>
        </div>
      ) : (
        <>
          <Sums match={match.data} />
          {match.data.rows.some(({ standing }) => standing !== 'aside') ? (
            <MatchFilter match={match.data} />
          ) : null}
          <MatchRows
            key={search.toString()}
            rows={shownRows(match.data, search)}
            isAllSettled={match.data.open === 0}
            actions={record.actions}
            onOpen={onOpen}
          />
        </>
      )}
    </section>
  )
}

/** When what was just settled has left the list, the keys go on at the first row that is still open. */
function useNextRow(data: TreasuryMatch | undefined): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  const before = useRef(data)
  useEffect(() => {
    const isChanged = before.current !== undefined && before.current !== data
    before.current = data
    if (!isChanged || document.activeElement !== document.body) return
    const find = (what: string) => section.current?.querySelector<HTMLElement>(what)
    const next = find('tbody button') ?? find('.cut [aria-current]')
    next?.focus()
  }, [data])
  return section
}

function FailedPart({ onAgain }: { readonly onAgain: () => void }): ReactElement {
  const say = useSay()
  return (
    <div className="calm" role="alert">
      <p>{say(words.failed)}</p>
      <button type="button" className="button button-quiet" onClick={onAgain}>
        {say(deskWords.again)}
      </button>
    </div>
  )
}

/** Both sides added up, and the official figures of the year. */
function Sums({ match }: { readonly match: TreasuryMatch }): ReactElement {
  const say = useSay()
  const { totals, figures } = match
  const isCompared = match.rows.some(({ standing }) => standing !== 'aside')
  const compared = [
    [words.here, totals.here],
    [words.matched, totals.matched],
  ] as const
  const sums = [[words.treasury, totals.treasury] as const, ...(isCompared ? compared : [])]
  return (
    <dl className="match-sums">
      {sums.map(([name, { count, fen }]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>
            <strong>{yuanText(fen)}</strong> {say(words.yuan)}
            <span className="quiet-words">{say(words.times(count))}</span>
          </dd>
        </div>
      ))}
      {isCompared ? (
        <div>
          <dt>{say(words.difference)}</dt>
          <dd className={match.open === 0 ? undefined : 'state-look'}>
            <strong>{yuanText(totals.differenceFen)}</strong> {say(words.yuan)}
          </dd>
        </div>
      ) : null}
      {figures.map((figure) => (
        <div key={figure.code}>
          <dt>{figure.label}</dt>
          <dd>
            <Figure figure={figure} /> <span className="quiet-words">{say(words.ofYear)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
