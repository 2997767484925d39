import type { ReactElement } from 'react'
import { Narrative } from '../../../desk/figure/narrative.tsx'
import { useSay } from '../../../desk/language.tsx'
import { words } from '../../../desk/words.ts'
import type { ReportFace, ReportSectionFace } from '../report/report-face.ts'
import { withSection } from './fill-words.ts'
import { Paragraphs, ReportChart, ReportTable } from './report-parts.tsx'
import { reportSentences } from './report-sentences.ts'
import type { Fill } from './use-fill.ts'

interface SectionProps {
  readonly section: ReportSectionFace
  readonly report: ReportFace
  /** Null where this reader may not write. */
  readonly fill: Fill | null
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onExplain: () => void
}

/** One section on the paper: read as printed, and rewritten in its place. */
export function ReportSection(props: SectionProps): ReactElement {
  const { section, fill, isOpen, onOpen } = props
  const say = useSay()
  const Heading = section.level <= 1 ? 'h2' : 'h3'
  const mayWrite = fill !== null && section.isEditable
  return (
    <section className="paper-section" id={`section-${section.path}`} tabIndex={-1}>
      <div className="paper-heading">
        <Heading lang="zh" data-level={section.level}>
          {section.heading}
        </Heading>
        {section.isRewritten ? (
          <span className="quiet-words">{say(reportSentences.rewritten)}</span>
        ) : null}
        {mayWrite && !isOpen ? (
          <button
            type="button"
            className="button-words"
            aria-label={say(reportSentences.rewriteIt(section.heading))}
            onClick={() => {
              onOpen(true)
            }}
          >
            {say(reportSentences.rewrite)}
          </button>
        ) : null}
      </div>
      {mayWrite && isOpen ? <Editor {...props} fill={fill} /> : <Printed section={section} />}
      {section.tables.map((table, at) => (
        <ReportTable key={at} table={table} />
      ))}
      {section.chart === null ? null : <ReportChart chart={section.chart} />}
    </section>
  )
}

function Printed({ section }: { readonly section: ReportSectionFace }): ReactElement {
  const say = useSay()
  const isEmpty = section.isEditable && section.raw.trim() === '' && section.tables.length === 0
  return (
    <div lang="zh" className="paper-text">
      <Paragraphs parts={section.parts} />
      {isEmpty ? <p className="state state-look">{say(reportSentences.waitsForAuthor)}</p> : null}
    </div>
  )
}

/** What is typed goes into the draft at once, and stays there through locks and other pages until it is saved. */
function Editor(props: SectionProps & { readonly fill: Fill }): ReactElement {
  const { section, report, fill, onExplain } = props
  const say = useSay()
  const { path } = section
  const mine = fill.words.sections.find((one) => one.path === path)?.text
  const id = `edit-${path}`
  const isRestored = mine === undefined && section.isRewritten
  const write = (text: string): void => {
    fill.change(withSection(fill.words, path, text))
  }
  return (
    <div className="paper-editor">
      <p className="quiet-words">
        {say(reportSentences.writtenFrom(section.writtenFrom.join('、')))}
      </p>
      <label htmlFor={id} className="heard">
        {section.heading}
      </label>
      <Narrative
        id={id}
        label={section.heading}
        schema={{}}
        describedBy={undefined}
        isWrong={false}
        value={mine ?? (isRestored ? '' : section.raw)}
        figures={report.figures}
        rows={8}
        onExplain={onExplain}
        onChange={(text) => {
          write(String(text))
        }}
      />
      {isRestored ? <p className="note">{say(reportSentences.restored)}</p> : null}
      <EditorActions {...props} mine={mine} onWrite={write} />
    </div>
  )
}

interface EditorActionsProps extends SectionProps {
  readonly fill: Fill
  readonly mine: string | undefined
  readonly onWrite: (text: string) => void
}

function EditorActions(props: EditorActionsProps): ReactElement {
  const { section, fill, mine, onOpen, onWrite: write } = props
  const say = useSay()
  return (
    <p className="paper-actions">
      <button
        type="button"
        className="button"
        aria-disabled={fill.busy !== null}
        onClick={() => {
          void fill.save().then((isSaved) => {
            if (isSaved) onOpen(false)
          })
        }}
      >
        {say(fill.busy === null ? reportSentences.save : words.sending)}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          write(section.isRewritten ? section.raw : '')
          onOpen(false)
        }}
      >
        {say(reportSentences.leave)}
      </button>
      {mine === undefined ? null : (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            write('')
          }}
        >
          {say(reportSentences.restore)}
        </button>
      )}
    </p>
  )
}
