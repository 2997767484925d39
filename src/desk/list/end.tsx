import type { Label } from '#kernel/label.ts'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'

interface EndProps {
  readonly shown: number
  readonly count: number | null
  readonly next: string | null
}

/** Below every list: how much of it is here, the keys, and the way on. */
export function End({ shown, count, next }: EndProps): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  return (
    <div className="end">
      <p>{say(countWords(shown, count))}</p>
      <p className="by-key">
        <kbd>↑</kbd> <kbd>↓</kbd> {say(words.byKey)} <kbd>{say(words.enterKey)}</kbd>{' '}
        {say(words.byKeyOpen)}
      </p>
      <p>
        {search.has('cursor') ? (
          <>
            <Link to={`?${withFilters(search, { cursor: null }).toString()}`}>
              {say(words.firstPage)}
            </Link>
            {'　'}
          </>
        ) : null}
        {next === null ? null : (
          <Link to={`?${withFilters(search, { cursor: next }).toString()}`}>
            {say(words.nextPage)}
          </Link>
        )}
      </p>
    </div>
  )
}

function countWords(shown: number, count: number | null): Label {
  if (count === null) return words.shownOnly(shown)
  return shown === count ? words.countOf(count) : words.shownOf(shown, count)
}
