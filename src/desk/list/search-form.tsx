import { useEffect, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'

/** Finds by words; what was looked for is in the address. */
export function SearchForm({ hint }: { readonly hint?: string }): ReactElement {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('q') ?? ''
  const [typed, setTyped] = useState(asked)
  useEffect(() => {
    setTyped(asked)
  }, [asked])
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        setSearch(withFilters(search, { q: typed.trim() }))
      }}
    >
      <label htmlFor="find">{say(words.find)}</label>
      <input
        id="find"
        type="search"
        name="q"
        autoComplete="off"
        placeholder={hint ?? say(words.findHint)}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      <button type="submit" className="button button-quiet">
        {say(words.findButton)}
      </button>
    </form>
  )
}
