import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { request } from '../../../desk/api/request.ts'
import { FigureTile, FigureTiles } from '../../../desk/figure/figure-tile.tsx'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useReading, useSay } from '../../../desk/language.tsx'
import { YearCut } from '../../../desk/list/year-cut.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { Attention } from './attention.tsx'
import './budget.css'
import { MonthChart, ProjectChart } from './charts.tsx'
import { MoneyTables } from './money-tables.tsx'
import { ProjectTable } from './project-table.tsx'
import { WaitingTable } from './waiting-table.tsx'
import { words } from './words.ts'

/** How the year's money is spent: few figures, what needs a look, each chart with its finding, each project. */
export function BudgetPage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  const year = search.get('year')
  const dashboard = useQuery({
    queryKey: ['budget', year, language],
    queryFn: ({ signal }) =>
      request<Dashboard>(`/api/v1/budget/dashboard${year === null ? '' : `?year=${year}`}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
    // A payment recorded at another desk is seen here without asking; one recorded here at once.
    refetchInterval: 10_000,
  })
  useTitle(say(words.title))
  if (dashboard.data === undefined) {
    return (
      <Page>
        {dashboard.error ? (
          <Failed error={dashboard.error} onAgain={() => void dashboard.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  }
  const { data } = dashboard
  return (
    <Page>
      <div className={dashboard.isPlaceholderData ? 'dashboard still-reading' : 'dashboard'}>
        <Head dashboard={data} />
        {data.projects.length === 0 ? (
          <Empty title={say(words.empty(data.year))}>
            <p>{say(words.emptyWhy)}</p>
            <p>
              <Link to="/projects">{say(words.toProjects)}</Link>
            </p>
          </Empty>
        ) : (
          <Body dashboard={data} />
        )}
      </div>
    </Page>
  )
}

function Head({ dashboard: { year, years, calendar } }: PartProps): ReactElement {
  const say = useSay()
  return (
    <>
      <div className="head">
        <h1>{say(words.title)}</h1>
        <p>
          {calendar.label} {calendar.text}
        </p>
        <p>{say(words.scope)}</p>
      </div>
      <YearCut years={years} year={year} />
    </>
  )
}

interface PartProps {
  readonly dashboard: Dashboard
}

function Body({ dashboard }: PartProps): ReactElement {
  const say = useSay()
  return (
    <>
      <Tiles dashboard={dashboard} />
      <Attention dashboard={dashboard} />
      <div className="charts">
        <section aria-label={say(words.projectChart)}>
          <ProjectChart dashboard={dashboard} />
        </section>
        <section aria-label={say(words.byMonth)}>
          <MonthChart dashboard={dashboard} />
        </section>
      </div>
      <ProjectTable dashboard={dashboard} />
      <MoneyTables dashboard={dashboard} />
      <WaitingTable dashboard={dashboard} />
    </>
  )
}

/** The official rate first: what the treasury vouches for. */
const tiles = [
  'budget.execution-rate-matched',
  'budget.execution-rate',
  'budget.paid',
  'budget.reserved',
] as const

function Tiles({ dashboard }: PartProps): ReactElement {
  const say = useSay()
  const figureOf = (code: string): Dashboard['figures'][number] | undefined =>
    dashboard.figures.find((figure) => figure.code === code)
  const beside: Readonly<Record<string, readonly [words: string, code: string]>> = {
    'budget.execution-rate-matched': [say(words.unmatched), 'budget.paid-unmatched'],
    'budget.paid': [say(words.adjusted), 'budget.adjusted'],
    'budget.reserved': [say(words.available), 'budget.available'],
  }
  return (
    <FigureTiles>
      {tiles.map((code) => {
        const figure = figureOf(code)
        if (!figure) return null
        const [besideWords, besideCode] = beside[code] ?? []
        const other = besideCode === undefined ? undefined : figureOf(besideCode)
        return (
          <FigureTile
            key={code}
            figure={figure}
            beside={
              other ? (
                <>
                  {besideWords} <Figure figure={other} />
                </>
              ) : code === 'budget.execution-rate' ? (
                `${dashboard.calendar.label} ${dashboard.calendar.text}`
              ) : undefined
            }
          />
        )
      })}
    </FigureTiles>
  )
}
