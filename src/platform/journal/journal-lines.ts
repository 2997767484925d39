import { z } from 'zod'

import type { JournalRow } from './journal-row.ts'
import type { Seal } from './seal-content.ts'
import type { SealKey } from './seal-key.ts'

/** The first line of every export; another layout gets another number. */
export const exportFormat = 'tongban.journal-export.1'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Uuid = z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)
const Instant = z.iso.datetime({ precision: 3 })
const Count = z.int().min(0)

const Row = z.object({
  id: z.int().min(1),
  format: z.int(),
  kind: z.string(),
  recordId: Uuid,
  sequence: z.int().min(1).max(2_147_483_647),
  action: z.string(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  actorId: z.string().nullable(),
  actingFor: z.string().nullable(),
  happenedAt: Instant,
  recordedAt: Instant,
  previous: Digest,
  digest: Digest,
  body: z.string(),
}) satisfies z.ZodType<JournalRow>

const SealLine = z.object({
  number: z.int().min(1),
  previous: Digest,
  root: Digest,
  rowCount: Count,
  journalIds: z.string(),
  journalIdMax: Count,
  sealedAt: Instant,
  keyId: Digest,
  digest: Digest,
  signature: z.string(),
}) satisfies z.ZodType<Seal>

const Key = z.object({
  id: Digest,
  publicKey: z.string(),
  validFrom: Instant,
  previousKeyId: Digest.nullable(),
  rotationSignature: z.string().nullable(),
}) satisfies z.ZodType<SealKey>

/**
 * One line of an export: the header; every key; every seal, each followed by its rows by ascending id; the rows that
 * no seal holds; the end.
 */
export const JournalLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), format: z.string(), exportedAt: z.string() }),
  z.object({ type: z.literal('key'), key: Key }),
  /** `lateIds`: the rows that the database calls late, written like `journalIds`. */
  z.object({ type: z.literal('seal'), seal: SealLine, lateIds: z.string() }),
  /** `seal`: the seal under which the database lists the row. */
  z.object({ type: z.literal('row'), seal: z.int().min(1).nullable(), row: Row }),
  z.object({ type: z.literal('end'), seals: Count, rows: Count }),
  z.object({ type: z.literal('unreadable'), line: Count }),
])
export type JournalLine = z.infer<typeof JournalLine>

/** A journal that can be read from the beginning, more than once. */
export interface JournalSource {
  lines(): AsyncIterable<JournalLine>
}
