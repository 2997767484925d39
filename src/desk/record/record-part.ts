import type { RecordFace } from '#kernel/face.ts'

/** What a module's own part of a record's page is given. */
export interface RecordPartProps {
  readonly record: RecordFace
  /** Opens the form of an action that the server offers, begun with these values. */
  readonly onOpen: (action: string, values: Readonly<Record<string, string>>) => void
}
