import type { FilterFace } from '#kernel/face.ts'
import { useEffect, useState, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'

interface FiltersProps {
  readonly filters: readonly FilterFace[]
}

/** The ways to narrow a list. What is chosen stands in the address, so that a list can be sent to a colleague. */
export function Filters({ filters }: FiltersProps): ReactElement | null {
  const say = useSay()
  const [search] = useSearchParams()
  const used = filters.filter(({ name }) => search.has(name)).length
  // A phone shows the list first; whoever narrowed it sees by what.
  const [isOpen, setOpen] = useState(() => used > 0 || matchMedia('(min-width: 761px)').matches)
  if (filters.length === 0) return null
  return (
    <details
      className="filters"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{say(words.narrow(used))}</summary>
      <div role="group" aria-label={say(words.filters)}>
        {filters.map((filter) => (
          <FilterField key={filter.name} filter={filter} />
        ))}
        {used > 0 || search.has('q') ? (
          <Link to={clearedOf(search)}>{say(words.clearFilters)}</Link>
        ) : null}
      </div>
    </details>
  )
}

function FilterField({ filter }: { readonly filter: FilterFace }): ReactElement {
  const { name, label, choices, input = 'date' } = filter
  const [search, setSearch] = useSearchParams()
  const value = search.get(name) ?? ''
  const set = (next: string): void => {
    setSearch(withFilters(search, { [name]: next }))
  }
  return (
    <label className={value === '' ? undefined : 'is-set'}>
      {label}
      {choices !== null ? (
        <ChoiceField filter={filter} value={value} onChoose={set} />
      ) : (
        <TypedField type={input} value={value} onType={set} />
      )}
    </label>
  )
}

interface ChoiceFieldProps {
  readonly filter: FilterFace
  readonly value: string
  readonly onChoose: (value: string) => void
}

function ChoiceField({ filter, value, onChoose }: ChoiceFieldProps): ReactElement {
  const say = useSay()
  const choices = filter.choices ?? []
  const isOffered = value === '' || choices.some((choice) => choice.value === value)
  return (
    <select
      value={value}
      onChange={(event) => {
        onChoose(event.target.value)
      }}
    >
      <option value="">{say(words.any)}</option>
      {/* A link may ask for several states at once, or for what is no longer offered. */}
      {isOffered ? null : <option value={value}>{valueWords(filter, value)}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

interface TypedFieldProps {
  readonly type: 'text' | 'date'
  readonly value: string
  readonly onType: (value: string) => void
}

/** Asks when the typing is over, not at each letter. */
function TypedField({ type, value, onType }: TypedFieldProps): ReactElement {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    setTyped(value)
  }, [value])
  return (
    <input
      type={type}
      value={typed}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value)
        if (type === 'date') onType(event.target.value)
      }}
      onBlur={() => {
        if (typed.trim() !== value) onType(typed.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onType(typed.trim())
      }}
    />
  )
}

/** What a value is called; several joined by commas are each said. */
export function valueWords({ choices }: FilterFace, value: string): string {
  const whole = choices?.find((choice) => choice.value === value)
  if (whole) return whole.label
  return value
    .split(',')
    .map((part) => choices?.find((choice) => choice.value === part)?.label ?? part)
    .join('、')
}

/** The same list in the same order without any condition. */
export function clearedOf(search: URLSearchParams): string {
  const sort = search.get('sort')
  return sort === null ? '?' : `?${new URLSearchParams({ sort }).toString()}`
}
