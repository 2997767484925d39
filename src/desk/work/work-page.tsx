import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { getWork, type DeskWorkRow, type Work } from '../api/lists.ts'
import { useReading, useSay } from '../language.tsx'
import { withFilters } from '../list/address.ts'
import { End } from '../list/end.tsx'
import { SearchForm } from '../list/search-form.tsx'
import { recordPath } from '../addresses.ts'
import { Empty, Failed, Loading } from '../shell/page-state.tsx'
import { Page } from '../shell/shell.tsx'
import { useTitle } from '../shell/title.ts'
import { words } from '../words.ts'
import { Remaining } from './remaining.tsx'
import { openRow, useRowKeys } from './row-keys.ts'

/** The first page: what waits for this person, what runs out first at the top, each with its reason. */
export function WorkPage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  const work = useQuery({
    queryKey: ['work', search.toString(), language],
    queryFn: ({ signal }) => getWork(search, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  useRowKeys()
  useTitle(say(words.myWork))
  return (
    <Page>
      <div className="head">
        <h1>{say(words.myWork)}</h1>
        {work.data ? <p>{say(words.workCount(work.data.count))}</p> : null}
        <SearchForm />
      </div>
      {work.data ? (
        <>
          <Tabs work={work.data} />
          {work.data.rows.length === 0 ? (
            <NothingHere isNarrowed={search.size > 0} />
          ) : (
            <Rows rows={work.data.rows} isStale={work.isPlaceholderData} />
          )}
          {work.data.rows.length === 0 ? null : (
            <End shown={work.data.rows.length} count={work.data.count} next={work.data.next} />
          )}
        </>
      ) : work.error ? (
        <Failed error={work.error} onAgain={() => void work.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

/** Cuts of my work as addresses: first by what is left of the time, then by kind. */
function Tabs({ work }: { readonly work: Work }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const dues = (work.dues ?? []).map(({ due, label, count }) => ({
    by: 'due',
    value: due,
    label,
    count,
  }))
  const kinds = work.kinds.map(({ kind, label, count }) => ({
    by: 'kind',
    value: kind,
    label,
    count,
  }))
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const isCut = search.has('due') || search.has('kind')
  return (
    <nav className="cut" aria-label={say(words.filters)}>
      <Link
        to={`?${withFilters(search, { due: null, kind: null }).toString()}`}
        aria-current={isCut ? undefined : 'page'}
      >
        {say(words.all)} {total}
      </Link>
      {[...dues, ...kinds].map(({ by, value, label, count }) => (
        <Link
          key={by + value}
          to={`?${withFilters(search, { due: null, kind: null, [by]: value }).toString()}`}
          aria-current={search.get(by) === value ? 'page' : undefined}
          className={
            dues.length > 0 && by === 'kind' && value === kinds[0]?.value ? 'apart' : undefined
          }
        >
          {label} {count}
        </Link>
      ))}
    </nav>
  )
}

function Rows({
  rows,
  isStale,
}: {
  readonly rows: readonly DeskWorkRow[]
  readonly isStale: boolean
}): ReactElement {
  const say = useSay()
  return (
    <table className={isStale ? 'list work still-reading' : 'list work'}>
      <caption className="heard">{say(words.myWork)}</caption>
      <thead>
        <tr>
          <th scope="col" className="due">
            {say(words.remaining)}
          </th>
          <th scope="col">{say(words.todo)}</th>
          <th scope="col" className="why-column">
            {say(words.whyHere)}
          </th>
          <th scope="col" className="from-column">
            {say(words.from)}
          </th>
          <th scope="col" className="number-column">
            {say(words.number)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.id}`} onClick={openRow}>
            <td className="due">
              <Remaining row={row} />
            </td>
            <th scope="row">
              <Link data-row to={recordPath(row.collection, row.id)}>
                {row.todo + say(words.colon)}
                <span lang="zh">{row.title}</span>
              </Link>
            </th>
            <td className="why">{row.reason}</td>
            <td className="from">{row.from}</td>
            <td className="number">{row.number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NothingHere({ isNarrowed }: { readonly isNarrowed: boolean }): ReactElement {
  const say = useSay()
  if (!isNarrowed)
    return <Empty title={say(words.nothingWaits)}>{say(words.nothingWaitsWhy)}</Empty>
  return (
    <Empty title={say(words.nothingFound)}>
      <p>{say(words.nothingFoundWhy)}</p>
      <p>
        <Link to="?">{say(words.clearFilters)}</Link>
      </p>
    </Empty>
  )
}
