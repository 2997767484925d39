import type { ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import { ReadPart } from './read-part.tsx'
import { words } from './words.ts'

interface ReadProcess {
  readonly kind: string
  readonly label: string
  readonly module: string
  readonly states: readonly {
    readonly code: string
    readonly label: string
    readonly tone: string
  }[]
  readonly actions: readonly {
    readonly name: string
    readonly label: string
    readonly creates: boolean
    readonly from: readonly string[]
    readonly to: readonly string[]
  }[]
}

/** Every kind of record as a line of states, with the actions that lead on from each: drawn from the process itself. */
export function Processes(): ReactElement {
  return (
    <ReadPart<{ readonly processes: readonly ReadProcess[] }> path="administration/processes">
      {({ processes }) => (
        <div className="processes">
          {processes.map((process) => (
            <section key={process.kind} aria-label={process.label}>
              <h2>
                {process.label} <small>{process.module}</small>
              </h2>
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
  const beginning = process.actions.filter(({ creates }) => creates)
  return (
    <ol className="states-line">
      <li data-tone="begin">
        <b>{say(words.begins)}</b>
        <Steps process={process} steps={beginning} from={null} />
      </li>
      {process.states.map(({ code, label, tone }) => (
        <li key={code} data-tone={tone}>
          <b>{label}</b>
          <Steps
            process={process}
            steps={process.actions.filter(({ from }) => from.includes(code))}
            from={code}
          />
        </li>
      ))}
    </ol>
  )
}

interface StepsProps {
  readonly process: ReadProcess
  readonly steps: ReadProcess['actions']
  readonly from: string | null
}

function Steps({ process, steps, from }: StepsProps): ReactElement {
  const say = useSay()
  const labelOf = (code: string): string =>
    code === from
      ? say(words.stays)
      : (process.states.find((state) => state.code === code)?.label ?? code)
  if (steps.length === 0) return <p className="quiet-words">{say(words.ends)}</p>
  return (
    <ul>
      {steps.map(({ name, label, to }) => (
        <li key={name}>
          {label} <span className="quiet-words">→ {to.map(labelOf).join(' / ')}</span>
        </li>
      ))}
    </ul>
  )
}
