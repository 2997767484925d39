import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { getList } from '../../../desk/api/lists.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { FactWords } from '../../../desk/record/fact-value.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page as DeskPage } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words } from '../../../desk/words.ts'
import { reportSentences } from './report-sentences.ts'

/** The reports this reader may read: one for each evaluation, the newest first. */
export function Page(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation-reports', language],
    queryFn: ({ signal }) => getList('evaluations', new URLSearchParams({ limit: '200' }), signal),
  })
  useTitle(say(reportSentences.reports))
  if (data === undefined) {
    return (
      <DeskPage>
        {error ? <Failed error={error} onAgain={() => void refetch()} /> : <Loading />}
      </DeskPage>
    )
  }
  return (
    <DeskPage>
      <div className="head">
        <h1>{say(reportSentences.reports)}</h1>
        <span className="quiet-words">
          {data.count === null || data.rows.length === data.count
            ? say(words.countOf(data.rows.length))
            : say(words.shownOf(data.rows.length, data.count))}
        </span>
      </div>
      {data.rows.length === 0 ? (
        <Empty title={say(words.nothingFound)}>{say(reportSentences.noReports)}</Empty>
      ) : (
        <table className="list">
          <thead>
            <tr>
              {data.columns.map(({ name, label, numeric }) => (
                <th key={name} scope="col" className={numeric ? 'numeric' : undefined}>
                  {label}
                </th>
              ))}
              <th scope="col">{say(reportSentences.download)}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, at) => (
                  <td
                    key={data.columns[at]?.name ?? at}
                    className={data.columns[at]?.numeric ? 'numeric' : undefined}
                    data-label={data.columns[at]?.label}
                  >
                    {at === 0 ? (
                      <Link to={`/evaluations/${id}/report`}>
                        <FactWords value={cell} />
                      </Link>
                    ) : (
                      <FactWords value={cell} />
                    )}
                  </td>
                ))}
                <td data-label={say(reportSentences.download)}>
                  <Files id={id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskPage>
  )
}

function Files({ id }: { readonly id: string }): ReactElement {
  const forms = [
    ['pdf', 'PDF'],
    ['docx', 'Word'],
    ['xlsx', 'Excel'],
  ] as const
  return (
    <>
      {forms.map(([form, name]) => (
        <span key={form}>
          <a href={`/api/v1/evaluations/${id}/report.${form}`} download>
            {name}
          </a>{' '}
        </span>
      ))}
    </>
  )
}
