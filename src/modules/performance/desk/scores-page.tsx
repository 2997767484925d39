import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { request } from '../../../desk/api/request.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { YearCut } from '../../../desk/list/year-cut.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page as DeskPage } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import type { Scores } from '../queries/scores-schema.ts'
import { scoreSentences as words } from './score-sentences.ts'
import './scores.css'

/** The year's scores side by side: projects down, kinds of indicator across, each leading to its evaluation. */
export function Page(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  const year = search.get('year')
  const scores = useQuery({
    queryKey: ['scores', year, language],
    queryFn: ({ signal }) =>
      request<Scores>(`/api/v1/performance/scores${year === null ? '' : `?year=${year}`}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  useTitle(say(words.title))
  if (scores.data === undefined) {
    return (
      <DeskPage>
        {scores.error ? (
          <Failed error={scores.error} onAgain={() => void scores.refetch()} />
        ) : (
          <Loading />
        )}
      </DeskPage>
    )
  }
  const { data } = scores
  return (
    <DeskPage>
      <div className={scores.isPlaceholderData ? 'still-reading' : undefined}>
        <div className="head">
          <h1>{say(words.title)}</h1>
          <p>{say(words.scope)}</p>
        </div>
        <YearCut years={data.years} year={data.year} />
        {data.rows.length === 0 ? (
          <Empty title={say(words.none(data.year))}>{say(words.noneWhy)}</Empty>
        ) : (
          <>
            {data.finding === null ? null : <p className="score-finding">{data.finding}</p>}
            <ScoreTable scores={data} />
          </>
        )}
      </div>
    </DeskPage>
  )
}

interface PartProps {
  readonly scores: Scores
}

function ScoreTable({ scores: { levels, rows, together } }: PartProps): ReactElement {
  const say = useSay()
  return (
    <table className="list scores">
      <caption className="heard">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.project)}</th>
          {levels.map(({ code, label }) => (
            <th key={code} scope="col" className="numeric">
              {label}
            </th>
          ))}
          <th scope="col" className="numeric">
            {say(words.total)}
          </th>
          <th scope="col">{say(words.grade)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={recordPath('evaluations', row.id)} lang="zh">
                {row.projectName}
              </Link>
            </th>
            {levels.map(({ code, label }) => (
              <PointsCell
                key={code}
                label={label}
                points={row.points.find(({ level }) => level === code)}
              />
            ))}
            <td className="numeric" data-label={say(words.total)}>
              <strong>{row.total}</strong>
            </td>
            <td data-label={say(words.grade)}>{row.grade ?? row.stateLabel}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(words.together)}</th>
          {levels.map(({ code, label }) => (
            <PointsCell
              key={code}
              label={label}
              points={together.find(({ level }) => level === code)}
            />
          ))}
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function PointsCell({
  label,
  points,
}: {
  readonly label: string
  readonly points: Scores['together'][number] | undefined
}): ReactElement {
  return (
    <td className="numeric" data-label={label}>
      <span>
        {points?.earned ?? '—'}
        {points === undefined ? null : <small> / {points.full}</small>}
      </span>
      {points?.share === null || points?.share === undefined ? null : (
        <meter min={0} max={100} value={points.share} aria-hidden="true" />
      )}
    </td>
  )
}
