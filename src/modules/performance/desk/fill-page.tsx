import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ProblemBox } from '../../../desk/form/problem-box.tsx'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page as DeskPage } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words } from '../../../desk/words.ts'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
import { FillBar } from './fill-bar.tsx'
import { fillSentences } from './fill-sentences.ts'
import { FillTexts } from './fill-texts.tsx'
import { ForeignChanges } from './foreign-changes.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { ScoreSide } from './score-side.tsx'
import { findFilling, useEvaluation, useFill } from './use-fill.ts'
import './fill.css'

/** The workbench of an evaluation: actual values from their sources, reasons beside their lines, the score at the side. */
export function Page(): ReactElement {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: record, error, refetch } = useEvaluation(id)
  const action = record && findFilling(record)
  useTitle(record?.title)
  if (record === undefined) {
    return (
      <DeskPage flush>
        {error ? <Failed error={error} onAgain={() => void refetch()} /> : <Loading />}
      </DeskPage>
    )
  }
  if (action === undefined) {
    return (
      <DeskPage>
        <Empty title={say(fillSentences.notOpen)} isWholePage>
          <p>{say(fillSentences.notOpenWhy)}</p>
          <Link to={`/evaluations/${id}`}>{say(fillSentences.toRecord)}</Link>
        </Empty>
      </DeskPage>
    )
  }
  return <Workbench key={id} record={record} action={action} />
}

interface WorkbenchProps {
  readonly record: RecordFace
  readonly action: AvailableAction
}

function Workbench({ record, action }: WorkbenchProps): ReactElement {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const fill = useFill(record, action)
  const [isSaved, setSaved] = useState(false)
  const { preview } = fill
  if (preview === undefined) {
    return (
      <DeskPage flush>
        <Loading />
      </DeskPage>
    )
  }

  async function hand(): Promise<void> {
    if (!(await fill.hand())) return
    // Left first: what is read again after this no longer may be filled in.
    await navigate(`/evaluations/${record.id}`)
    await queries.invalidateQueries()
  }

  return (
    <DeskPage flush>
      <Head record={record} preview={preview} />
      <div className="fill">
        <section className="fill-work">
          <Opinions preview={preview} />
          <Refused fill={fill} />
          <ForeignChanges fill={fill} preview={preview} />
          <IndicatorTable fill={fill} preview={preview} />
          <FillTexts fill={fill} preview={preview} />
        </section>
        <ScoreSide preview={preview} isScoring={fill.isScoring} id={record.id} />
      </div>
      <FillBar
        id={record.id}
        fill={fill}
        preview={preview}
        isSaved={isSaved && !fill.isTouched}
        onSave={() => void fill.save().then(setSaved)}
        onHand={() => void hand()}
      />
    </DeskPage>
  )
}

/** What was refused when saving or submitting; other people's changes are told on their own. */
function Refused({ fill }: { readonly fill: ReturnType<typeof useFill> }): ReactElement | null {
  const { problem } = fill
  if (problem === null || problem.code === 'changed-since-you-looked') return null
  return (
    <ProblemBox
      problem={problem}
      idOf={(path) => `fill${path.replace(/^\/lines\//, '/indicators/')}`}
    />
  )
}

function Head({
  record,
  preview,
}: {
  readonly record: RecordFace
  readonly preview: EvaluationPreview
}): ReactElement {
  const say = useSay()
  const wrong = preview.findings.filter(({ result }) => result === 'contradicts').length
  return (
    <div className="record-head">
      <h1 lang="zh">{record.title}</h1>
      <span className="quiet-words">
        <Link to={`/evaluations/${record.id}`}>{record.stateLabel}</Link>
        {say(words.comma) + say(words.version(record.version))}
      </span>
      {wrong === 0 ? (
        <span className="state state-done">
          <Icon name="done" />
          {say(fillSentences.allDone)}
        </span>
      ) : (
        <span className="state state-wrong">
          <Icon name="wrong" />
          {say(fillSentences.notYet(wrong))}
        </span>
      )}
    </div>
  )
}

function Opinions({ preview }: { readonly preview: EvaluationPreview }): ReactElement | null {
  const say = useSay()
  if (preview.opinions.length === 0) return null
  return (
    <div className="note fill-opinions">
      <h2>{say(fillSentences.opinionsTitle)}</h2>
      {preview.opinions.map(({ label, text }) => (
        <p key={label}>
          {label + say(words.colon)}
          <span lang="zh">{text}</span>
        </p>
      ))}
    </div>
  )
}
