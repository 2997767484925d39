import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'

/** The years a page may be cut to, and all of them together where the page can show that; other filters stay. */
export function YearCut({
  years,
  year,
  offersAll = false,
}: {
  readonly years: readonly number[]
  readonly year: number | null
  readonly offersAll?: boolean
}): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const to = (value: string | null): string => `?${withFilters(search, { year: value }).toString()}`
  return (
    <nav className="cut" aria-label={say(words.year)}>
      {offersAll ? (
        <Link to={to(null)} aria-current={year === null ? 'page' : undefined}>
          {say(words.allYears)}
        </Link>
      ) : null}
      {years.map((one) => (
        <Link key={one} to={to(String(one))} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  )
}
