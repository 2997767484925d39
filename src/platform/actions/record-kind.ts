import type { Action, CreatingAction, Spine } from '#kernel/action.ts'
import type { Hat } from '#kernel/actor.ts'
import type { Label } from '#kernel/label.ts'
import type { Process } from '#kernel/process.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '../database/transaction.ts'

/** One kind of record: where its own fields are kept, who may see it, and what it waits for. */
export interface RecordKind<State extends string = string, Name extends string = string> {
  readonly process: Process<State, Name>
  /** The module's table, `schema.table`; its columns are the record's own fields, its key is the record's id. */
  readonly table: string
  /** The record's name in addresses, in the plural: `claims`. */
  readonly collection: string
  readonly maySee: (hat: Hat) => Scope
  /** The words for each `waitingFor` code: what the person in whose hands it is has to do. */
  readonly waits: Readonly<Record<string, Label>>
}

/** A record as actions see it: the spine and the kind's own fields. */
export type RecordOf<State extends string, Fields> = Spine<State> & Fields

/** Declares an action of this house: its transaction is the platform's. */
export function defineAction<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
): Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known> {
  return Object.freeze(action)
}

/** Declares an action that creates a record. */
export function defineCreation<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
): CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known> {
  return Object.freeze(action)
}

/** An action whose particular types are put aside, as lists of actions hold it. */
export type SomeAction = Action<Tx, string, string, Spine, object, unknown, unknown>
export type SomeCreation = CreatingAction<Tx, string, string, Spine, object, unknown, unknown>
