import { memo, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'
import { useReading, useSay } from '../../../desk/language.tsx'
import { say as sayIn } from '#kernel/label.ts'
import type { Piece, ResultBlock } from '../audit-result.ts'
import { verdictLabels } from '../audit-words-schema.ts'
import { findingAddress, markAddress } from './marks.ts'
import { words } from './words.ts'

interface AuditedTextProps {
  readonly title: string
  readonly blocks: readonly ResultBlock[]
  /** How many findings ask for something: their numbers stand beside the figures. */
  readonly asking: number
  readonly onChoose: (id: number) => void
}

/**
 * The report with every figure marked. It is drawn once: what is chosen beside it does not draw it again, so that a
 * report of a hundred pages answers at once. Figures that ask for something are links; the arrow keys reach all others.
 */
export const AuditedText = memo(function AuditedText(props: AuditedTextProps): ReactElement {
  const { title, blocks, asking, onChoose } = props
  const say = useSay()

  function choose(event: MouseEvent | KeyboardEvent): void {
    const id = figureOf(event.target)
    if (id !== null) onChoose(id)
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const isBack = event.key === 'ArrowLeft'
    if (event.key === 'Enter' || event.key === ' ') {
      if (!(event.target instanceof HTMLAnchorElement) && figureOf(event.target) !== null) {
        event.preventDefault()
        choose(event)
      }
      return
    }
    if (!isBack && event.key !== 'ArrowRight') return
    const here = figureOf(event.target)
    if (here === null) return
    const next = document.getElementById(markAddress(here + (isBack ? -1 : 1)))
    if (next === null) return
    event.preventDefault()
    next.focus()
    onChoose(here + (isBack ? -1 : 1))
  }

  return (
    <section className="audited" aria-label={say(words.text)}>
      <article className="audited-text" lang="zh" onClick={choose} onKeyDown={press}>
        {blocks.map((block, at) => (
          // The text never changes: a block is known by its place.
          <Block
            key={at}
            block={block}
            asking={asking}
            isTitle={at === 0 && isTitle(block, title)}
          />
        ))}
      </article>
    </section>
  )
})

function isTitle(block: ResultBlock, title: string): boolean {
  return block.is === 'paragraph' && block.pieces.map(({ text }) => text).join('') === title
}

function figureOf(target: EventTarget): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null
  return found === null ? null : Number(found.dataset['figure'])
}

interface BlockProps {
  readonly block: ResultBlock
  readonly asking: number
  readonly isTitle: boolean
}

function Block({ block, asking, isTitle }: BlockProps): ReactElement {
  const say = useSay()
  if (block.is === 'paragraph') {
    const pieces = <Pieces pieces={block.pieces} asking={asking} />
    if (isTitle) return <h2 className="audited-title">{pieces}</h2>
    if (block.level === null) return <p>{pieces}</p>
    return block.level <= 1 ? <h3>{pieces}</h3> : <h4>{pieces}</h4>
  }
  return (
    <div
      className="audited-table"
      tabIndex={0}
      role="group"
      aria-label={say(words.table(block.name ?? ''))}
    >
      <table>
        {block.name === null ? null : <caption>{block.name}</caption>}
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ rowSpan, columnSpan, pieces }, column) => (
                <td key={column} rowSpan={rowSpan} colSpan={columnSpan}>
                  <Pieces pieces={pieces} asking={asking} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Pieces({
  pieces,
  asking,
}: {
  readonly pieces: readonly Piece[]
  readonly asking: number
}): ReactElement {
  return (
    <>
      {pieces.map((piece, at) =>
        piece.figure === null ? (
          piece.text
        ) : (
          <Mark key={at} text={piece.text} figure={piece.figure} asking={asking} />
        ),
      )}
    </>
  )
}

interface MarkProps {
  readonly text: string
  readonly figure: NonNullable<Piece['figure']>
  readonly asking: number
}

function Mark({ text, figure, asking }: MarkProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { id, verdict, findings } = figure
  const look = {
    id: markAddress(id),
    'data-figure': id,
    className: `mark mark-${verdict ?? 'none'}`,
  }
  const numbers = findings.filter((number) => number <= asking)
  const [first] = numbers
  if (first === undefined || verdict === null) {
    return (
      // Every figure a stop of the tab key would be thousands of them: the arrow keys go from one to the next.
      <span {...look} role="button" tabIndex={id === 1 ? 0 : -1}>
        {text}
      </span>
    )
  }
  return (
    <a {...look} href={`#${findingAddress(first)}`}>
      {text}
      <sup>{numbers.join(' ')}</sup>
      <span className="heard" lang={language === 'zh' ? 'zh' : 'en'}>
        {say(words.marked(sayIn(verdictLabels[verdict], language)))}
      </span>
    </a>
  )
}
