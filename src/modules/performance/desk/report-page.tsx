import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import { request } from '../../../desk/api/request.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import { Facts } from '../../../desk/record/facts.tsx'
import { Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page as DeskPage } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words } from '../../../desk/words.ts'
import type { ReportFace } from '../report/report-face.ts'
import { ForeignChanges } from './foreign-changes.tsx'
import { GrowingText } from './growing-text.tsx'
import { ReportClaims } from './report-claims.tsx'
import { FigureList } from './report-figure-list.tsx'
import { MarkedFigure } from './report-parts.tsx'
import { ReportSection } from './report-section.tsx'
import { reportSentences } from './report-sentences.ts'
import { chaptersOf } from './report-text.ts'
import { findFilling, useEvaluation, useFill, type Fill } from './use-fill.ts'
import './report.css'

/** The report of an evaluation on paper, its figures beside it. */
export function Page(): ReactElement {
  const { id = '' } = useParams()
  const { language } = useReading()
  const record = useEvaluation(id)
  const version = record.data?.version
  const report = useQuery({
    queryKey: ['evaluation-report', id, language, version],
    queryFn: ({ signal }) => request<ReportFace>(`/api/v1/evaluations/${id}/report`, { signal }),
    enabled: version !== undefined,
    placeholderData: (before) => before,
  })
  useTitle(report.data?.title)
  const error = record.error ?? report.error
  if (record.data === undefined || report.data === undefined) {
    return (
      <DeskPage flush>
        {error ? (
          <Failed
            error={error}
            onAgain={() => void Promise.all([record.refetch(), report.refetch()])}
          />
        ) : (
          <Loading />
        )}
      </DeskPage>
    )
  }
  const action = findFilling(record.data)
  const shown = { record: record.data, report: report.data }
  return action === undefined ? (
    <Report {...shown} fill={null} />
  ) : (
    <WrittenReport key={id} {...shown} action={action} />
  )
}

interface ReportProps {
  readonly record: RecordFace
  readonly report: ReportFace
  readonly fill: Fill | null
}

/** The report while it may still be rewritten; it shares its draft with the form. */
function WrittenReport(
  props: Omit<ReportProps, 'fill'> & { readonly action: AvailableAction },
): ReactElement {
  const fill = useFill(props.record, props.action)
  return <Report {...props} fill={fill} />
}

function Report({ record, report, fill }: ReportProps): ReactElement {
  const { hash } = useLocation()
  const [marked, setMarked] = useState<string | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => unsaved(report, fill))
  const wanted = /^#section-(.+)$/.exec(hash)?.[1]
  useEffect(() => {
    if (wanted === undefined) return
    setOpened((before) => new Set([...before, wanted]))
    const place = document.getElementById(`section-${wanted}`)
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <DeskPage flush>
      <Head record={record} report={report} fill={fill} />
      <div className="report">
        <MarkedFigure value={marked}>
          <div className="papers-of-report">
            {fill?.preview === undefined ? null : (
              <ForeignChanges fill={fill} preview={fill.preview} />
            )}
            {report.claims === null ? null : <ReportClaims claims={report.claims} />}
            {chaptersOf(report.sections).map(({ key, sections }, at) => (
              <article key={key} className="paper">
                <PaperMark report={report} />
                {at === 0 ? <PaperTitle report={report} /> : null}
                {sections.map((section) => (
                  <ReportSection
                    key={section.path}
                    section={section}
                    report={report}
                    fill={fill}
                    isOpen={opened.has(section.path)}
                    onOpen={(isOpen) => {
                      const others = [...opened].filter((path) => path !== section.path)
                      setOpened(new Set(isOpen ? [...others, section.path] : others))
                    }}
                    onExplain={() => document.getElementById('why-typed')?.focus()}
                  />
                ))}
              </article>
            ))}
            {report.hands.length === 0 ? null : (
              <article className="paper">
                <Facts facts={report.hands} />
              </article>
            )}
          </div>
        </MarkedFigure>
        <aside className="report-side">
          <Downloads record={record} />
          {fill === null ? null : <WhyTyped fill={fill} report={report} />}
          <FigureList report={report} marked={marked} onMark={setMarked} />
        </aside>
      </div>
    </DeskPage>
  )
}

/** Sections whose rewriting was typed and not saved open again, so that nobody believes it is in the report. */
function unsaved(report: ReportFace, fill: Fill | null): ReadonlySet<string> {
  const written = fill?.words.sections ?? []
  return new Set(
    report.sections
      .filter(({ path, raw, isRewritten }) => {
        const mine = written.find((one) => one.path === path)?.text
        return mine === undefined ? isRewritten && fill?.isTouched === true : mine !== raw
      })
      .map(({ path }) => path),
  )
}

function Head({ record, report, fill }: ReportProps): ReactElement {
  const say = useSay()
  const wrong = report.findings.filter(({ result }) => result === 'contradicts').length
  return (
    <div className="record-head">
      <h1 lang="zh">{report.title}</h1>
      <span className="quiet-words">
        {fill === null ? (
          <Link to={`/evaluations/${record.id}`}>{say(reportSentences.record)}</Link>
        ) : (
          <Link to={`/evaluations/${record.id}/fill`}>{say(reportSentences.fill)}</Link>
        )}
        {say(words.comma) + record.stateLabel}
      </span>
      {wrong === 0 ? null : (
        <span className="state state-wrong">
          <Icon name="wrong" />
          {say(reportSentences.mustMend(wrong))}
        </span>
      )}
    </div>
  )
}

function PaperMark({ report }: { readonly report: ReportFace }): ReactElement | null {
  const say = useSay()
  const marks = [
    ...(report.isSample ? [say(reportSentences.sample)] : []),
    ...(report.isDraft ? [say(reportSentences.draft)] : []),
  ]
  return (
    <p className="paper-mark">
      <span>{marks.join(say(words.comma))}</span>
      <span>
        {say(reportSentences.asOf)} {report.asOf}
      </span>
    </p>
  )
}

function PaperTitle({ report }: { readonly report: ReportFace }): ReactElement {
  return (
    <header className="paper-title" lang="zh">
      <p>{report.title}</p>
      <p>{report.subtitle}</p>
    </header>
  )
}

function Downloads({ record }: { readonly record: RecordFace }): ReactElement | null {
  const say = useSay()
  const files = record.papers.filter(({ href }) => href !== null)
  if (files.length === 0) return null
  return (
    <section aria-label={say(reportSentences.download)}>
      <ul className="report-files">
        {files.map(({ id, title, href }) => (
          <li key={id}>
            <a href={href ?? undefined} download>
              <Icon name="file" /> {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The one reason for all numbers that stay in the texts without a source. */
function WhyTyped({
  fill,
  report,
}: {
  readonly fill: Fill
  readonly report: ReportFace
}): ReactElement | null {
  const say = useSay()
  const isTyped =
    report.sections.some(({ parts }) => parts.some(({ type }) => type === 'unsourced')) ||
    fill.words.unsourcedReason !== '' ||
    fill.isTouched
  if (!isTyped) return null
  return (
    <div className="field">
      <label htmlFor="why-typed">{say(reportSentences.whyTyped)}</label>
      <GrowingText
        id="why-typed"
        value={fill.words.unsourcedReason}
        onChange={(unsourcedReason) => {
          fill.change({ ...fill.words, unsourcedReason })
        }}
      />
    </div>
  )
}
