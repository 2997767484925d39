import type { z } from 'zod'
import type { Actor, Hat } from './actor.ts'
import type { Fact } from './face.ts'
import type { Language } from './label.ts'
import type { Process } from './process.ts'
import type { Refusal } from './refusal.ts'
import type { Scope, Scoped } from './scope.ts'

/** What every record has, whatever its kind: kept by the platform in one table, moved only by `take`. */
export interface Spine<State extends string = string> extends Scoped {
  readonly id: string
  readonly kind: string
  readonly state: State
  /** Counts the actions taken; the version a person saw must still be the version he acts on. */
  readonly version: number
  readonly number: string | null
  readonly title: string
  readonly dueOn: string | null
  /** A code of the record kind that says what is waited for; its words are in the kind's `waits`. */
  readonly waitingFor: string | null
  readonly createdAt: Date
  readonly changedAt: Date
}

/** Who must act next, what for, and by when. Always replaced together; null when nobody must. */
export interface Wait {
  readonly on: string
  readonly for: string
  readonly dueOn: string | null
}

/** The part of the spine that a decision may set. */
export interface SpineChanges {
  readonly number?: string | null
  readonly title?: string
  readonly unitId?: string
  readonly ownerId?: string | null
  readonly waits?: Wait | null
}

/** What the action knows when it decides. All plain values: a decision is pure. */
export interface Situation<Row, Input, Known> {
  readonly record: Row
  readonly input: Input
  readonly known: Known
  readonly actor: Actor
  /** The hat under which the actor may do this. */
  readonly hat: Hat
  /** Business time. The recording time is the journal's own. */
  readonly happenedAt: Date
}

export interface Decision<State extends string, Fields> {
  /** Needed when the process offers more than one outcome. */
  readonly to?: State
  readonly changes?: Partial<Fields>
  readonly spine?: SpineChanges
  /** Plain facts that the journal keeps beside the input, e.g. which signatures an edit voided. */
  readonly noted?: Readonly<Record<string, unknown>>
}

/** Exactly what a signer is shown. `covered` is what the digest is made of; `facts` is how it reads. */
export interface SignedContent {
  readonly covered: unknown
  readonly statement: (language: Language) => string
  readonly facts: (language: Language) => readonly Fact[]
  /** The post in which he signs, e.g. `accountant`. */
  readonly post: string
}

interface ActionCore<State extends string, Name extends string, Input> {
  readonly process: Process<State, Name>
  readonly name: Name
  readonly input: z.ZodType<Input>
  /** Which records this hat may do it to. */
  readonly mayBeTakenBy: (hat: Hat) => Scope
  /** The usual next step: the one filled button. */
  readonly likely?: boolean
  /** Asks twice: returns, refuses, voids. */
  readonly grave?: boolean
}

/** One thing that someone may do to a record: the only way it changes. */
export interface Action<
  Tx,
  State extends string,
  Name extends string,
  Row,
  Fields,
  Input,
  Known,
> extends ActionCore<State, Name, Input> {
  /** Reads what the decision needs; also called to show the form, then with `input` null. */
  gather(tx: Tx, situation: Asked<Row, Input>): Promise<Known>
  /** Values to begin the form with. */
  beginsWith?(record: Row, known: Known): unknown
  /** Present when the action is a signature: the password is asked again and the digest must match. */
  signs?(situation: Omit<Situation<Row, Input, Known>, 'input'>): SignedContent
  decide(situation: Situation<Row, Input, Known>): Decision<State, Fields>
  /** What else is written, in the same transaction; what needs no answer is owed. */
  follow?(tx: Tx, done: Done<Row, Input, Known>): Promise<void> | void
  readonly many?: InSets<Tx, Asked<Row, Input>, Known, Done<Row, Input, Known>>
}

/**
 * How an action reads and writes for many records at once. Present only where what it knows of one record does not
 * hang on what it does to another of them: the whole set is read before any of it is written.
 */
export interface InSets<Tx, One, Known, DoneOne> {
  /** What each decision needs, in the order asked, or the refusal of that one. */
  gather(tx: Tx, asked: readonly One[]): Promise<readonly (Known | Refusal)[]>
  /** What else is written. It may refuse nothing: the set is written by then. */
  follow?(tx: Tx, done: readonly DoneOne[]): Promise<void> | void
}

export interface Asked<Row, Input> {
  readonly record: Row
  readonly input: Input | null
  readonly actor: Actor
  readonly hat: Hat
  readonly happenedAt: Date
}

export interface Done<Row, Input, Known> extends Situation<Row, Input, Known> {
  readonly before: Row
  /** The journal row that tells of this action. */
  readonly journalId: number
  readonly signatureDigest: string | null
}

/** What a creating action decides: the whole new record. */
export interface Creation<State extends string, Fields> {
  readonly to?: State
  readonly fields: Fields
  readonly spine: {
    readonly number?: string | null
    readonly title: string
    readonly unitId: string
    readonly ownerId: string | null
    readonly waits?: Wait | null
  }
  readonly noted?: Readonly<Record<string, unknown>>
}

/** An action that brings a record into being. `record` is null while it decides; `id` is the new record's. */
export interface CreatingAction<
  Tx,
  State extends string,
  Name extends string,
  Row,
  Fields,
  Input,
  Known,
> extends ActionCore<State, Name, Input> {
  /** A file whose content the decision needs. It is read before the transaction opens: nothing is parsed within one. */
  readonly reads?: {
    fileOf(input: Input): string
    /** What makes plain values of it, or refuses what it cannot read; from the registers it may look up what helps. */
    reader(tx: Tx): Promise<(content: Uint8Array, mediaType: string) => Promise<unknown>>
  }
  gather(tx: Tx, asked: AskedNew<Input>): Promise<Known>
  beginsWith?(known: Known): unknown
  decide(
    situation: Situation<null, Input, Known> & { readonly id: string },
  ): Creation<State, Fields>
  follow?(tx: Tx, done: DoneNew<Row, Input, Known>): Promise<void> | void
  readonly many?: InSets<Tx, AskedNew<Input>, Known, DoneNew<Row, Input, Known>>
}

export interface AskedNew<Input> extends Asked<null, Input> {
  readonly id: string
  /** What was made of the file that the action reads; absent where it reads none. */
  readonly content?: unknown
}

export type DoneNew<Row, Input, Known> = Omit<Done<Row, Input, Known>, 'before' | 'signatureDigest'>
