import type { ReactElement, ReactNode } from 'react'

interface SumProps {
  readonly lines: readonly {
    readonly label: string
    readonly text: ReactNode
    readonly isTotal?: boolean
  }[]
}

/** A sum one can check by hand, laid out as on paper: figures under each other, a line above the result. */
export function Sum({ lines }: SumProps): ReactElement {
  return (
    <dl className="sum">
      {lines.map(({ label, text, isTotal }) => [
        <dt key={`${label} words`} className={isTotal ? 'total' : undefined}>
          {label}
        </dt>,
        <dd key={`${label} figure`} className={isTotal ? 'total' : undefined}>
          {text}
        </dd>,
      ])}
    </dl>
  )
}
