import type { ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import { ProcessDiagram } from './process-diagram.tsx'
import type { ReadProcess } from './process-layout.ts'
import { ReadPart } from './read-part.tsx'
import { words } from './words.ts'

/** Every kind of record as a drawing and, beside it, in words: both from the process itself. */
export function Processes(): ReactElement {
  const say = useSay()
  return (
    <ReadPart<{ readonly processes: readonly ReadProcess[] }> path="administration/processes">
      {({ processes }) => (
        <div className="processes">
          <p className="quiet-words">{say(words.diagramKey)}</p>
          {processes.map((process) => (
            <section key={process.kind} aria-label={process.label}>
              <h2>
                {process.label} <small>{process.module}</small>
              </h2>
              <ProcessDiagram process={process} />
              <States process={process} />
            </section>
          ))}
        </div>
      )}
    </ReadPart>
  )
}

function States({ process }: { readonly process: ReadProcess }): ReactElement {
  const say = useSay()
  return (
    <ol className="states-line">
      <li data-tone="begin">
        <b>{say(words.begins)}</b>
        <Steps process={process} from={null} />
      </li>
      {process.states.map(({ code, label, tone }) => (
        <li key={code} data-tone={tone}>
          <b>{label}</b>
          <Steps process={process} from={code} />
        </li>
      ))}
    </ol>
  )
}

interface StepsProps {
  readonly process: ReadProcess
  readonly from: string | null
}

function Steps({ process, from }: StepsProps): ReactElement {
  const say = useSay()
  const arrows = process.arrows.filter((arrow) => arrow.from === from)
  const nameOf = (code: string): string =>
    code === from
      ? say(words.stays)
      : (process.states.find((state) => state.code === code)?.label ?? code)
  if (arrows.length === 0) return <p className="quiet-words">{say(words.ends)}</p>
  return (
    <ul>
      {arrows.map(({ to, labels }) => (
        <li key={to}>
          {labels.join(say(words.or))} <span className="quiet-words">→ {nameOf(to)}</span>
        </li>
      ))}
    </ul>
  )
}
