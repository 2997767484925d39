import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ListFace } from '#kernel/face.ts'
import { getList } from '../api/lists.ts'
import { useReading, useSay } from '../language.tsx'
import { recordPath } from '../addresses.ts'
import { jobs } from '../jobs.ts'
import { FactWords } from '../record/fact-value.tsx'
import { Failed, Loading } from '../shell/page-state.tsx'
import { Page } from '../shell/shell.tsx'
import { useTitle } from '../shell/title.ts'
import { openRow, useRowKeys } from '../work/row-keys.ts'
import { words } from '../words.ts'
import { nextSort, withFilters } from './address.ts'
import { End } from './end.tsx'
import { Exports } from './exports.tsx'
import { Filters } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SearchForm } from './search-form.tsx'

/** Any collection as a list: filters and order in the address, an exact count, rows that open. */
export function ListPage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { collection: named = '', code } = useParams()
  // The records behind a figure are a list like any other, kept below the figure's code.
  const collection = code === undefined ? named : `indicators/${code}/records`
  const [search] = useSearchParams()
  const list = useQuery({
    queryKey: ['list', collection, search.toString(), language],
    queryFn: ({ signal }) => getList(collection, search, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === collection ? keepPreviousData(previous) : undefined,
  })
  const job = jobs.find(({ to }) => to === `/${collection}`)
  const title = list.data?.title ?? say(job?.label ?? words.basis)
  useRowKeys()
  useTitle(title)
  if (list.data === undefined) {
    return (
      <Page>
        {list.error ? (
          <Failed error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  }
  const { rows, count, next, newLabel } = list.data
  return (
    <Page>
      <div className="head">
        <h1>{title}</h1>
        {count === null ? null : <p>{say(words.countOf(count))}</p>}
        {code === undefined ? <SearchForm /> : null}
        {newLabel ? (
          <Link className="button" to={`/${collection}/new`}>
            {newLabel}
          </Link>
        ) : null}
      </div>
      <Filters filters={list.data.filters ?? []} />
      {rows.length === 0 ? (
        <NothingFound list={list.data} collection={collection} />
      ) : (
        <>
          <Rows list={list.data} title={title} isStale={list.isPlaceholderData} />
          <End shown={rows.length} count={count} next={next} />
          <Exports collection={collection} formats={list.data.exports ?? []} />
        </>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly list: ListFace
  readonly title: string
  readonly isStale: boolean
}

function Rows({ list: { columns, rows }, title, isStale }: RowsProps): ReactElement {
  return (
    <table className={isStale ? 'list still-reading' : 'list'}>
      <caption className="heard">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} onClick={openRow}>
            {row.cells.map((cell, index) => {
              const column = columns[index]
              const words = <FactWords value={cell} />
              if (index === 0) {
                return (
                  <th key={column?.name} scope="row">
                    <Link data-row to={recordPath(row.collection, row.id)}>
                      {words}
                    </Link>
                  </th>
                )
              }
              return (
                <td
                  key={column?.name}
                  className={column?.numeric ? 'numeric' : undefined}
                  data-label={column?.label}
                >
                  {words}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ column }: { readonly column: ListFace['columns'][number] }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const sort = search.get('sort')
  const order =
    sort === column.name ? 'ascending' : sort === `-${column.name}` ? 'descending' : undefined
  const heading = column.sortable ? (
    <Link
      to={`?${withFilters(search, { sort: nextSort(sort, column.name) }).toString()}`}
      title={say(words.sortBy(column.label))}
    >
      {column.label}
      {order === undefined ? '' : order === 'ascending' ? ' ↑' : ' ↓'}
    </Link>
  ) : (
    column.label
  )
  return (
    <th scope="col" className={column.numeric ? 'numeric' : undefined} aria-sort={order}>
      {heading}
    </th>
  )
}
