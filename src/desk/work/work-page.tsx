import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { getWork, type DeskWorkRow, type WorkTab } from '../api/lists.ts'
import { useReading, useSay } from '../language.tsx'
import { withFilters } from '../list/address.ts'
import { End } from '../list/end.tsx'
import { SearchForm } from '../list/search-form.tsx'
import { recordPath } from '../modules.tsx'
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
          <Tabs tabs={work.data.tabs} />
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

function Tabs({ tabs }: { readonly tabs: readonly WorkTab[] }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const cuts = tabs.map((tab) => ({
    ...tab,
    cut: new URLSearchParams(tab.query ?? `kind=${tab.name}`),
  }))
  const chosen = cuts.find(({ cut }) =>
    [...cut].some(([name, value]) => search.get(name) === value),
  )
  const cleared = Object.fromEntries(
    cuts.flatMap(({ cut }) => [...cut.keys()].map((name) => [name, null])),
  )
  return (
    <nav className="cut" aria-label={say(words.filters)}>
      {cuts.map(({ name, label, count, cut }, index) => {
        const isAll = name === 'all'
        const isCurrent = isAll ? chosen === undefined : chosen?.name === name
        const to = withFilters(search, { ...cleared, ...(isAll ? {} : Object.fromEntries(cut)) })
        return (
          <Link
            key={name}
            to={`?${to.toString()}`}
            aria-current={isCurrent ? 'page' : undefined}
            className={cutsOtherwise(cuts, index) ? 'apart' : undefined}
          >
            {label} {count}
          </Link>
        )
      })}
    </nav>
  )
}

/** Whether a tab cuts by another measure than the one before it, e.g. by kind after by date. */
function cutsOtherwise(
  cuts: readonly { readonly name: string; readonly cut: URLSearchParams }[],
  index: number,
): boolean {
  const before = cuts[index - 1]
  if (before === undefined || before.name === 'all') return false
  return [...before.cut.keys()].join() !== [...(cuts[index]?.cut.keys() ?? [])].join()
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
              <Link data-row to={recordPath(row.kind, row.id, row.collection)}>
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
