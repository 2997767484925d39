import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { yuanText } from '../../../desk/amounts.ts'
import { useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import { SearchForm } from '../../../desk/list/search-form.tsx'
import type { MatchRow, TreasuryMatch } from '../queries/treasury-match-face.ts'
import { words } from './treasury-words.ts'

const shown = ['open', 'explained', 'matched', 'all'] as const
type Shown = (typeof shown)[number]

/** Which rows are shown: what is to be settled first; it stands in the address, with what is looked for. */
export function MatchFilter({ match }: { readonly match: TreasuryMatch }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const chosen = chosenIn(match, search)
  return (
    <div className="match-filter">
      <nav className="cut" aria-label={say(words.show)}>
        {shown.map((one) => (
          <Link
            key={one}
            to={`?${withFilters(search, { show: one }).toString()}`}
            preventScrollReset
            aria-current={one === chosen ? 'page' : undefined}
          >
            {say(words.shown[one])} {match.rows.filter((row) => isShown(row, one)).length}
          </Link>
        ))}
      </nav>
      <SearchForm hint={say(words.find)} />
    </div>
  )
}

/** The rows that the address asks for. */
export function shownRows(match: TreasuryMatch, search: URLSearchParams): readonly MatchRow[] {
  const chosen = chosenIn(match, search)
  const typed = (search.get('q') ?? '').replaceAll(/[\s,]/g, '').toLowerCase()
  return match.rows.filter((row) => isShown(row, chosen) && textOf(row).includes(typed))
}

function chosenIn({ rows }: TreasuryMatch, search: URLSearchParams): Shown {
  const asked = shown.find((one) => one === search.get('show'))
  return asked ?? (rows.some(({ standing }) => standing === 'open') ? 'open' : 'all')
}

function isShown({ standing }: MatchRow, chosen: Shown): boolean {
  return chosen === 'all' || standing === chosen
}

function textOf({ line, payment }: MatchRow): string {
  return [line, payment]
    .flatMap((side) =>
      side === null ? [] : [side.payee, side.reference, side.title, yuanText(side.fen), side.date],
    )
    .join(' ')
    .replaceAll(/[\s,]/g, '')
    .toLowerCase()
}
