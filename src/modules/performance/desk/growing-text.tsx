import type { ReactElement } from 'react'

interface GrowingTextProps {
  readonly id: string
  readonly value: string
  readonly autoFocus?: boolean
  readonly onChange: (text: string) => void
}

/** Characters of Chinese that fit a line here, near enough to give a text the rows it needs. */
const charactersPerRow = 44

/** A text as high as what is written in it. */
export function GrowingText({ id, value, autoFocus, onChange }: GrowingTextProps): ReactElement {
  const rows = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerRow)), 0)
  return (
    <textarea
      id={id}
      lang="zh"
      rows={Math.max(2, rows)}
      value={value}
      autoFocus={autoFocus}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    />
  )
}
