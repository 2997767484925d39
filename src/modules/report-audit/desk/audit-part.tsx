import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { request } from '../../../desk/api/request.ts'
import { FactWords } from '../../../desk/record/fact-value.tsx'
import { useReading, useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type { RecordPartProps } from '../../../desk/record/record-part.ts'
import { Loading } from '../../../desk/shell/page-state.tsx'
import { words as deskWords } from '../../../desk/words.ts'
import type { AuditResult, Piece } from '../audit-result.ts'
import { auditWords, verdictLabels, verdictLines, wordingLabel } from '../audit-words-schema.ts'
import { AuditedText } from './audited-text.tsx'
import { FindingList } from './finding-list.tsx'
import { findingAddress, verdictLooks } from './marks.ts'
import { words } from './words.ts'
import './report-audit.css'

/** An audited report: the count, the marked text, and beside it what was found. */
export function AuditPart({ record }: RecordPartProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const result = useQuery({
    queryKey: ['record', record.collection, record.id, 'result', language],
    queryFn: ({ signal }) =>
      request<AuditResult>(`/api/v1/report-audits/${record.id}/result`, { signal }),
    // What was found is kept: it never changes.
    staleTime: Infinity,
  })
  return (
    <section className="audit">
      <AuditFacts record={record} />
      {result.data === undefined ? (
        result.error ? (
          <div className="calm" role="alert">
            <p>{say(words.failed)}</p>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => void result.refetch()}
            >
              {say(deskWords.again)}
            </button>
          </div>
        ) : (
          <Loading />
        )
      ) : (
        <Audited title={record.title} result={result.data} />
      )}
    </section>
  )
}

/** Who had it audited and when, in one line, and the file it was read from. */
function AuditFacts({ record }: Pick<RecordPartProps, 'record'>): ReactElement {
  const say = useSay()
  return (
    <dl className="audit-facts">
      {record.facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <FactWords value={value} />
          </dd>
        </div>
      ))}
      {record.papers.map(({ id, href }) =>
        href === null ? null : (
          <div key={id}>
            <dt className="heard">{say(words.original)}</dt>
            <dd>
              <a href={href} target="_blank" rel="noreferrer">
                <Icon name="file" /> {say(words.original)}
              </a>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

type Shown = 'asking' | 'contradicts' | 'look' | 'follows'

function Audited({
  title,
  result,
}: {
  readonly title: string
  readonly result: AuditResult
}): ReactElement {
  const say = useSay()
  const [shown, setShown] = useState<Shown>('asking')
  const [chosen, setChosen] = useState<number | null>(null)
  const asking = result.findings.filter(({ verdict }) => verdict !== 'follows').length
  const marks = useMemo(() => marksOf(result), [result])

  // Drawn before the browser follows the link, so that what it leads to is there.
  const choose = useCallback((id: number) => {
    flushSync(() => {
      setChosen(id)
      setShown('asking')
    })
  }, [])

  function toFollowing(): void {
    flushSync(() => {
      setShown('follows')
    })
  }

  const listed = result.findings.filter(
    ({ verdict }) => verdict === shown || (shown === 'asking' && verdict !== 'follows'),
  )
  return (
    <>
      <Tally tally={result.tally} />
      <div className="audit-two">
        {result.blocks.length === 0 ? (
          <p className="calm quiet-words">{say(words.noText)}</p>
        ) : (
          <AuditedText title={title} blocks={result.blocks} asking={asking} onChoose={choose} />
        )}
        <section className="audit-found" aria-labelledby="found">
          <h2 id="found">{say(auditWords.findings(asking))}</h2>
          <Chosen
            mark={chosen === null ? undefined : marks.get(chosen)}
            asking={asking}
            onFollowing={toFollowing}
          />
          <Filter tally={result} shown={shown} onShow={setShown} />
          {listed.length === 0 ? (
            <p className="quiet-words">
              {say(shown === 'asking' ? words.noneAskingWhy : words.none)}
            </p>
          ) : (
            <FindingList findings={listed} />
          )}
        </section>
      </div>
    </>
  )
}

function marksOf({ blocks }: AuditResult): ReadonlyMap<number, Piece> {
  const pieces = blocks.flatMap((block) =>
    block.is === 'paragraph' ? block.pieces : block.rows.flat().flatMap((cell) => cell.pieces),
  )
  return new Map(pieces.flatMap((piece) => (piece.figure ? [[piece.figure.id, piece]] : [])))
}

function Tally({ tally }: Pick<AuditResult, 'tally'>): ReactElement {
  const say = useSay()
  return (
    <p className="audit-tally">
      <span>
        <b>{tally.figures}</b> {say(auditWords.figures)}
      </span>
      {(['follows', 'contradicts', 'look'] as const).map((verdict) => (
        <span key={verdict} className={`state ${verdictLooks[verdict].state}`}>
          <Icon name={verdictLooks[verdict].icon} />
          <span>
            <b>{tally[verdict]}</b> {say(verdictLabels[verdict]) + say(deskWords.comma)}
            <span className={`mark-${verdict}`}>{say(verdictLines[verdict])}</span>
          </span>
        </span>
      ))}
      <span className="quiet-words">
        {[
          `${String(tally.unjudged)} ${say(auditWords.unjudged)}`,
          ...(tally.wording === 0 ? [] : [`${String(tally.wording)} ${say(wordingLabel)}`]),
        ].join(say(deskWords.comma))}
      </span>
    </p>
  )
}

interface FilterProps {
  readonly tally: Pick<AuditResult, 'findings'>
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

function Filter({ tally: { findings }, shown, onShow }: FilterProps): ReactElement {
  const say = useSay()
  const count = (one: Shown): number =>
    findings.filter(({ verdict }) => verdict === one || (one === 'asking' && verdict !== 'follows'))
      .length
  const choices = [
    ['asking', words.asking],
    ['contradicts', verdictLabels.contradicts],
    ['look', verdictLabels.look],
    ['follows', verdictLabels.follows],
  ] as const
  return (
    <div className="cut audit-filter" role="group" aria-label={say(words.filter)}>
      {choices.map(([one, label]) => (
        <button
          key={one}
          type="button"
          className="button-words"
          aria-pressed={one === shown}
          onClick={() => {
            onShow(one)
          }}
        >
          {say(label)} {count(one)}
        </button>
      ))}
    </div>
  )
}

interface ChosenProps {
  readonly mark: Piece | undefined
  readonly asking: number
  readonly onFollowing: () => void
}

/** The steps of understanding, for the figure that was chosen: as written, as read, what came of it. */
function Chosen({ mark, asking, onFollowing }: ChosenProps): ReactElement {
  const say = useSay()
  const figure = mark?.figure
  if (!figure) return <p className="audit-chosen quiet-words">{say(words.chooseOne)}</p>
  const { reading, verdict, findings } = figure
  const following = findings.find((number) => number > asking)
  return (
    <div className="audit-chosen" role="status" aria-label={say(words.chosen)}>
      <strong lang="zh">{mark.text}</strong>
      <span>
        {reading === null ? say(words.noNumber) : `${say(auditWords.understood)} ${reading}`}
      </span>
      {verdict === null ? (
        <span className="quiet-words">{say(auditWords.unjudged)}</span>
      ) : (
        <span className={`state ${verdictLooks[verdict].state}`}>
          <Icon name={verdictLooks[verdict].icon} />
          {say(verdictLabels[verdict])}
        </span>
      )}
      {following === undefined ? null : (
        <a href={`#${findingAddress(following)}`} onClick={onFollowing}>
          {say(words.toFinding)}
        </a>
      )}
    </div>
  )
}
