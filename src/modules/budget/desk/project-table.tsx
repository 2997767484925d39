import type { FigureFace } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { words } from './words.ts'

const rates = {
  adjusted: 'budget.execution-rate',
  initial: 'budget.execution-rate-initial',
  received: 'budget.execution-rate-received',
} as const
type Denominator = keyof typeof rates

/** Every project with its money; by which of the three official denominators the rate is measured stands in the address. */
export function ProjectTable({ dashboard }: { readonly dashboard: Dashboard }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const asked = search.get('rate')
  const by: Denominator = asked === 'initial' || asked === 'received' ? asked : 'adjusted'
  const codes = [
    'budget.appropriated',
    'budget.adjusted',
    'budget.paid',
    'budget.reserved',
    'budget.available',
    rates[by],
  ]
  return (
    <section className="by-project" aria-labelledby="by-project">
      <h2 id="by-project">{say(words.byProject)}</h2>
      <Denominators by={by} />
      <table className="list figures-table">
        <caption className="heard">{say(words.byProject)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            {codes.map((code) => (
              <th key={code} scope="col" className="numeric">
                {headOf(dashboard.figures, code)}
              </th>
            ))}
            <th scope="col" className="numeric">
              {say(words.againstCalendar)}
            </th>
          </tr>
        </thead>
        <tbody>
          {dashboard.projects.map((project) => (
            <tr key={project.key}>
              <th scope="row">
                <Link to={recordPath('projects', project.key)} lang="zh">
                  {project.title}
                </Link>
              </th>
              <FigureCells codes={codes} figures={Object.values(project.figures)} />
              <td className="numeric" data-label={say(words.againstCalendar)}>
                <Ahead points={project.ahead} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(words.total)}</th>
            <FigureCells codes={codes} figures={dashboard.figures} />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Denominators({ by }: { readonly by: Denominator }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  return (
    <nav className="denominators" aria-label={say(words.rateOf)}>
      <span className="quiet-words">{say(words.rateOf)}</span>
      {(Object.keys(rates) as Denominator[]).map((one) => (
        <Link
          key={one}
          to={`?${withFilters(search, { rate: one === 'adjusted' ? null : one }).toString()}`}
          aria-current={one === by ? 'true' : undefined}
          preventScrollReset
        >
          {say(words.denominators[one])}
        </Link>
      ))}
    </nav>
  )
}

interface FigureCellsProps {
  readonly codes: readonly string[]
  readonly figures: readonly FigureFace[]
}

function FigureCells({ codes, figures }: FigureCellsProps): ReactElement {
  return (
    <>
      {codes.map((code) => {
        const figure = figures.find((one) => one.code === code)
        return (
          <td key={code} className="numeric" data-label={figure?.label}>
            {figure ? <Figure figure={figure} shown={withoutUnit(figure.text)} /> : null}
          </td>
        )
      })}
    </>
  )
}

function Ahead({ points }: { readonly points: number | null }): ReactElement {
  const say = useSay()
  if (points === null) return <>—</>
  const said =
    points === 0
      ? words.level
      : points > 0
        ? words.pointsAhead(points)
        : words.pointsBehind(Math.abs(points))
  return <span className={points < 0 ? 'state state-look' : 'state state-quiet'}>{say(said)}</span>
}

// The unit of money is said once, in the head: eight columns of it would hide the numbers.
const unit = / (万元|yuan)$/

function withoutUnit(text: string): string {
  return text.replace(unit, '')
}

function headOf(figures: readonly FigureFace[], code: string): ReactElement | null {
  const figure = figures.find((one) => one.code === code)
  if (!figure) return null
  const said = unit.exec(figure.text)?.[1]
  return (
    <>
      {figure.label}
      {said === undefined ? null : <small>{said}</small>}
    </>
  )
}
