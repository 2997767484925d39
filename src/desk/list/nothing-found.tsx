import type { ListFace } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { Empty } from '../shell/page-state.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'
import { clearedOf, valueWords } from './filters.tsx'

/** An empty list says why: nothing is there yet, or which condition keeps everything away. */
export function NothingFound({
  list,
  collection,
}: {
  readonly list: ListFace
  readonly collection: string
}): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const hiding = list.hiding ?? []
  if (hiding.length === 0) {
    return (
      <Empty title={say(words.nothingYet)}>
        {list.newLabel ? (
          <p>
            <Link to={`/${collection}/new`}>{list.newLabel}</Link>
          </p>
        ) : (
          <p>{say(words.nothingYetWhy)}</p>
        )}
      </Empty>
    )
  }
  const helping = hiding.filter(({ count }) => count > 0)
  return (
    <Empty title={say(words.nothingFound)}>
      {helping.length === 0 ? (
        <p>{say(hiding.length === 1 ? words.nothingAtAll : words.severalHide)}</p>
      ) : (
        <ul className="hiding">
          {helping.map(({ name, count }) => (
            <li key={name}>
              {say(words.hides(conditionWords(name)))}
              <Link to={`?${withFilters(search, { [name]: null }).toString()}`}>
                {say(words.withoutIt(count))}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={clearedOf(search)}>{say(words.clearFilters)}</Link>
      </p>
    </Empty>
  )

  function conditionWords(name: string): string {
    const value = search.get(name) ?? ''
    if (name === 'q') return say(words.condition(say(words.find), value))
    const filter = list.filters?.find((one) => one.name === name)
    return say(words.condition(filter?.label ?? name, filter ? valueWords(filter, value) : value))
  }
}
