import { readFile } from 'node:fs/promises'
import type { Spine } from '#kernel/action.ts'
import { lockRecordSet } from '../actions/record-sets.ts'
import { inTransaction, reading, type Tx } from '../database/transaction.ts'
import { listOwnedFiles, type RecordFile } from '../files/record-files.ts'
import type { House } from '../house.ts'
import { figureReader } from '../indicators/read-figure.ts'
import { canonicalJson } from '../journal/canonical-json.ts'
import { sm3Hex } from '../crypto/sm3.ts'
import { findSealKey } from '../journal/seal-store.ts'
import { maySee } from '../records/available-actions.ts'
import { indexOf, type Chapter } from './dossier-index.ts'
import { writeJournalOf } from './dossier-journal.ts'
import { headOf, type DossierContext, type DossierFile, type DossierPart } from './dossier-part.ts'
import type { DossierWriter } from './dossier-writer.ts'
import { fileName, folderName } from './file-names.ts'

/** What is to be gathered, for whom: the parts in their order, each with all ids that belong to it. */
export interface DossierOrder {
  readonly house: House
  readonly subject: Spine
  readonly parts: readonly { readonly part: DossierPart; readonly ids: readonly string[] }[]
  readonly reader: Pick<DossierContext, 'actor' | 'address' | 'now'>
}

// So many records are read and have their papers made at once: what a dossier holds in memory does not grow with it.
const batchSize = 40

/** Writes the whole dossier. Whatever fails breaks the file off, so that half a dossier is never taken for a whole one. */
export async function writeDossier(order: DossierOrder, writer: DossierWriter): Promise<void> {
  const chapters: Chapter[] = []
  const records = new Map<string, Spine>()
  for (const { part, ids } of order.parts) {
    const chapter = { folder: part.folder, leftOut: 0, entries: [] as Chapter['entries'][number][] }
    for await (const batch of oneAhead(batchesOf(order, part, ids))) {
      chapter.leftOut += batch.leftOut
      for (const entry of batch.entries) {
        records.set(entry.record.id, entry.record)
        const place = `${part.folder}/${folderName(chapter.entries.length + 1, entry.record, part.word)}`
        const paths = await writeEntry(order.house, writer, { entry, place })
        chapter.entries.push({ title: entry.record.title, number: entry.record.number, paths })
      }
    }
    chapters.push(chapter)
  }
  const rows = await writeJournalOf(order.house.database, writer, [...records.keys()])
  await writer.add('verify/verify.mjs', await readOwn('verify.mjs'))
  await writer.add('verify/README.txt', await readOwn('verify-readme.txt'))
  const { house, subject, reader } = order
  const contents = { county: house.county, title: subject.title, takenAt: reader.now }
  await writer.add('00 目录.html', indexOf(contents, chapters))
  await writeManifest(order, writer, { chapters, records: [...records.values()], rows })
  writer.end()
}

interface Entry {
  readonly record: Spine
  readonly says: Readonly<Record<string, unknown>>
  readonly papers: readonly DossierFile[]
  readonly files: readonly RecordFile[]
}

interface Batch {
  readonly entries: readonly Entry[]
  /** How many records there are that this reader may not see. */
  readonly leftOut: number
}

async function* batchesOf(
  order: DossierOrder,
  part: DossierPart,
  ids: readonly string[],
): AsyncGenerator<Batch, void> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const some = ids.slice(at, at + batchSize)
    yield await inTransaction(order.house.database, (tx) => readBatch(tx, order, part, some))
  }
}

async function readBatch(
  tx: Tx,
  { house, reader }: DossierOrder,
  part: DossierPart,
  ...[ids]: [readonly string[]]
): Promise<Batch> {
  const { actor } = reader
  const language = 'zh'
  const figure = figureReader(house, tx, { actor, language })
  const context = { ...reader, language, figure } as const
  const locked = await lockRecordSet<Spine>(tx, part.book.kind, ids)
  const all = ids.flatMap((id) => locked.get(id)?.record ?? [])
  const records = all.filter((record) => maySee(part.book, record, context))
  const says = await (part.say?.(tx, records, context) ?? sayFaces(tx, part, records, context))
  const papers = await part.papers?.(tx, records, context)
  const owned = part.ownsFiles === true ? await listOwnedFiles(tx, records.map(idOf)) : null
  return {
    leftOut: ids.length - records.length,
    entries: records.map((record) => ({
      record,
      says: says.get(record.id) ?? {},
      papers: papers?.get(record.id) ?? [],
      files: owned?.get(record.id) ?? [],
    })),
  }
}

function idOf({ id }: Spine): string {
  return id
}

/** What the page of each record says. */
async function sayFaces(
  tx: Tx,
  { book }: DossierPart,
  records: readonly Spine[],
  ...[context]: [DossierContext]
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const said = new Map<string, Readonly<Record<string, unknown>>>()
  for (const record of records) {
    const { facts, hands = [] } = await book.describe(tx, record, context)
    said.set(record.id, { '记录.json': { ...headOf(book.kind.process, record), facts, hands } })
  }
  return said
}

async function writeEntry(
  house: House,
  writer: DossierWriter,
  { entry, place }: { readonly entry: Entry; readonly place: string },
): Promise<readonly string[]> {
  const { kind, id } = entry.record
  const paths: string[] = []
  const add = async (name: string, content: Parameters<DossierWriter['add']>[1]): Promise<void> => {
    const path = `${place}/${name}`
    await writer.add(path, content, { kind, id })
    paths.push(path)
  }
  for (const [name, says] of Object.entries(entry.says))
    await add(name, `${JSON.stringify(says, null, 2)}\n`)
  for (const paper of entry.papers) await add(paper.name, await paper.content())
  for (const [index, file] of entry.files.entries())
    await add(fileName(index + 1, file.name), await house.files.read(file.digest))
  return paths
}

// Its own SM2 signature, since the digests of an altered file are altered as easily as the file.
async function writeManifest(
  { house, subject, reader }: DossierOrder,
  writer: DossierWriter,
  {
    chapters,
    records,
    rows,
  }: {
    readonly chapters: readonly Chapter[]
    readonly records: readonly Spine[]
    readonly rows: ReadonlyMap<string, number>
  },
): Promise<void> {
  const { kind, id, title } = subject
  const manifest = {
    format: 'tongban.dossier.1',
    county: house.county.siteName.zh,
    isSample: house.county.isSample,
    subject: { kind, id, title },
    takenAt: reader.now.toISOString(),
    takenBy: reader.actor.accountId,
    leftOut: chapters.map(({ folder, leftOut }) => ({ folder, count: leftOut })),
    records: records.map((one) => ({
      kind: one.kind,
      id: one.id,
      version: one.version,
      rows: rows.get(one.id) ?? 0,
    })),
    files: writer.files,
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writer.addUnlisted('manifest.json', text)
  const key = await reading(house.database, findSealKey)
  if (key === null || !(await house.keystore.holds(key.id))) return
  const signature = await house.keystore.sign(key.id, manifestText(text))
  await writer.addUnlisted('manifest.sig.json', `${JSON.stringify({ keyId: key.id, signature })}\n`)
}

/** What the county's key signs: never the bytes of a file alone, which might be the text of something else. */
function manifestText(manifest: string): string {
  return canonicalJson({ format: 'tongban.dossier-manifest.1', sm3: sm3Hex(manifest) })
}

/** Begins on the next while the one before is being used. */
async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const ask = (): Promise<IteratorResult<T, void>> => {
    const next = source.next()
    // Awaited in its turn; until then nobody listens.
    next.catch(() => undefined)
    return next
  }
  let next = ask()
  for (;;) {
    const one = await next
    if (one.done === true) return
    next = ask()
    yield one.value
  }
}

function readOwn(name: string): Promise<Buffer> {
  return readFile(new URL(name, import.meta.url))
}
