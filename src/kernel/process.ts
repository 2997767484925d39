import type { Label } from './label.ts'

export type Tone = 'plain' | 'waiting' | 'done' | 'stopped'

/** One arrow of a process. `to` is a list where the action's decision chooses among outcomes. */
export interface Transition<State extends string> {
  readonly label: Label
  /** Empty only for an action that creates the record. */
  readonly from: readonly State[]
  readonly to: State | readonly State[]
  readonly creates?: true
  /** Leaves the record in whichever of `from` it is; `to` says the same states. */
  readonly stays?: true
}

/** One arrow of the drawing, with all that leads from the one state to the other. From null the record begins. */
export interface Arrow {
  readonly from: string | null
  readonly to: string
  readonly labels: readonly Label[]
}

/** The states a record may be in, and the actions that move it from one to another. Data: screen, API, test and diagram read it. */
export interface Process<State extends string = string, Name extends string = string> {
  readonly kind: string
  readonly label: Label
  readonly states: Readonly<Record<State, Label>>
  readonly tones?: Readonly<Partial<Record<State, Tone>>> | undefined
  readonly actions: Readonly<Record<Name, Transition<State>>>
}

/** Declares a process. `states` is the one list of states: every other mention must be in it. */
export function defineProcess<const State extends string, const Name extends string>(process: {
  readonly kind: string
  readonly label: Label
  readonly states: Readonly<Record<State, Label>>
  readonly tones?: Readonly<Partial<Record<NoInfer<State>, Tone>>>
  readonly actions: Readonly<Record<Name, Transition<NoInfer<State>>>>
}): Process<State, Name> {
  for (const [name, { from, to, creates, stays }] of Object.entries<Transition<State>>(
    process.actions,
  )) {
    if ((from.length === 0) !== (creates === true)) {
      throw new Error(`${process.kind}: ${name} must either create the record or say where from.`)
    }
    if (stays && String(to) !== String(from)) {
      throw new Error(`${process.kind}: ${name} stays, so it leads to the states it comes from.`)
    }
  }
  return Object.freeze({ ...process })
}

export function statesOf<State extends string>(process: Process<State>): readonly State[] {
  return Object.keys(process.states) as State[]
}

/** The states that `action` may lead to. */
export function outcomesOf<State extends string, Name extends string>(
  process: Process<State, Name>,
  action: Name,
): readonly State[] {
  const { to } = process.actions[action]
  return typeof to === 'string' ? [to] : to
}

/** Whether `action` may be taken while the record is in `state`. */
export function permits<State extends string, Name extends string>(
  process: Process<State, Name>,
  state: State,
  action: Name,
): boolean {
  return process.actions[action].from.includes(state)
}

/** Every arrow of the process, in the order of its actions; between two states there is one. */
export function arrowsOf(process: Process): readonly Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const { from, to, label } of movesOf(process)) {
    const key = `${from ?? ''} ${to}`
    arrows.set(key, { from, to, labels: [...(arrows.get(key)?.labels ?? []), label] })
  }
  return [...arrows.values()]
}

/** The process as a Mermaid state diagram in one language, for `docs/processes/`. */
export function drawProcess(process: Process, language: 'zh' | 'en'): string {
  const name = (state: string): string => state.replaceAll('-', '_')
  const states = Object.entries(process.states).map(
    ([state, words]) => `  ${name(state)}: ${words[language]}`,
  )
  const arrows = movesOf(process).map(
    ({ label, from, to }) =>
      `  ${from === null ? '[*]' : name(from)} --> ${name(to)}: ${label[language]}`,
  )
  return ['stateDiagram-v2', ...states, ...arrows].join('\n')
}

interface Move extends Pick<Arrow, 'from' | 'to'> {
  readonly label: Label
}

function movesOf(process: Process): readonly Move[] {
  return Object.entries(process.actions).flatMap(([action, { label, from, creates, stays }]) =>
    outcomesOf(process, action).flatMap((to) => {
      const starts = stays ? from.filter((state) => state === to) : from
      return (creates ? [null] : starts).map((start) => ({ label, from: start, to }))
    }),
  )
}
