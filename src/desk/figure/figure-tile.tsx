import type { FigureFace } from '#kernel/face.ts'
import type { ReactElement, ReactNode } from 'react'
import { Figure } from './figure.tsx'
import './figures.css'

interface FigureTileProps {
  readonly figure: FigureFace
  /** What to hold it against, e.g. `指标值 95%`. */
  readonly beside?: ReactNode
}

/** One figure of a dashboard: its name, the number that opens, what to hold it against. */
export function FigureTile({ figure, beside }: FigureTileProps): ReactElement {
  return (
    <div className="tile">
      <dt>{figure.label}</dt>
      <dd className="tile-figure">
        <Figure figure={figure} />
      </dd>
      {beside === undefined ? null : <dd className="quiet-words">{beside}</dd>}
    </div>
  )
}

/** Few figures side by side; more than four are a table. */
export function FigureTiles({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className="tiles">{children}</dl>
}
