import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { makeSm2KeyPair, signSm2 } from '#platform/crypto/sm2.ts'

import { aJournalRow, recordIdOf } from '../../../tests/support/journal-database.ts'
import {
  type SealedJournal,
  aSealedJournal,
  linesOf,
  signSeal,
} from '../../../tests/support/sealed-journal.ts'
import type { JournalRow } from './journal-row.ts'
import { journalRowDigest } from './row-digest.ts'
import { sealDigest, sealText } from './seal-content.ts'
import { sealKeyId, sealKeyText } from './seal-key.ts'
import { type Verdict, type Verification, verifyJournal } from './verify.ts'

const honest = aSealedJournal()
const key = honest.keys[0]?.publicKey ?? ''
type Line = SealedJournal['rows'][number]

async function verify(
  journal: SealedJournal,
  verification: Partial<Verification> = {},
): Promise<Verdict> {
  const source = {
    async *lines() {
      yield* linesOf(journal)
    },
  }
  return verifyJournal(source, { publicKeys: [key], ...verification })
}

function said(verdict: Verdict): readonly (readonly [string, number | null])[] {
  return verdict.findings.map(({ kind, row, seal }) => [kind, row?.id ?? seal])
}

/** The journal after someone with the database in his hands changed its rows. */
const tamper = (change: (rows: Line[]) => Line[]): SealedJournal => ({
  ...honest,
  rows: change([...honest.rows]),
})

const changeRow = (id: number, change: (row: JournalRow) => JournalRow): SealedJournal =>
  tamper((rows) =>
    rows.map((line) => (line.row.id === id ? { ...line, row: change(line.row) } : line)),
  )

const rowAt = (id: number): JournalRow => {
  const found = honest.rows.find(({ row }) => row.id === id)
  assert.ok(found)
  return found.row
}

const digested = (row: JournalRow): JournalRow => ({ ...row, digest: journalRowDigest(row) })

describe('an honest journal', () => {
  test('has no findings, and the verdict says how far it vouches', async () => {
    const verdict = await verify(honest)
    assert.deepEqual(verdict.findings, [])
    assert.deepEqual(
      [verdict.rows, verdict.unsealedRows, verdict.seals, verdict.signaturesChecked],
      [300, 12, 8, 1],
    )
    assert.match(verdict.vouches.zh, /核到第 8 号封存.*要凭回执.*另有 12 行还没有封存/)
  })

  test('is vouched for to its end with the receipt of its last seal', async () => {
    const last = honest.seals.at(-1)?.seal
    assert.ok(last)
    const verdict = await verify(honest, { receipts: [last] })
    assert.deepEqual(verdict.findings, [])
    assert.match(verdict.vouches.en, /nothing was cut off/)
  })

  test('has every signature checked when asked', async () => {
    const verdict = await verify(honest, { allSignatures: true })
    assert.deepEqual([verdict.findings.length, verdict.signaturesChecked], [0, 8])
  })

  test('is in order when a row committed so late that its successor was sealed before it', async () => {
    const rows = honest.rows.map(({ row }) => row)
    const [pair] = honest.pairs
    assert.ok(pair)
    const first = signSeal(
      rows.filter(({ id }) => id <= 120 && id !== 1),
      null,
      pair,
    )
    const second = signSeal(rows.slice(0, 1), first, pair)
    const journal = {
      ...honest,
      seals: [
        { seal: first, lateIds: '' },
        { seal: second, lateIds: '1' },
      ],
      rows: rows.slice(0, 120).map((row) => ({ seal: row.id === 1 ? 2 : 1, row })),
    }
    assert.deepEqual(said(await verify(journal)), [])
    const unmarked = { ...journal, seals: journal.seals.map((line) => ({ ...line, lateIds: '' })) }
    assert.deepEqual(said(await verify(unmarked)), [['entry-altered', 2]])
  })
})

describe('an altered row is named', () => {
  test('when its body was changed', async () => {
    const journal = changeRow(77, (row) => ({ ...row, body: row.body.replace('""', '"改"') }))
    assert.deepEqual(said(await verify(journal)), [['altered', 77]])
  })

  test('when a column was changed that lists and indicators read', async () => {
    for (const change of [
      { action: 'return' },
      { fromState: null },
      { toState: 'denied' },
      { actorId: recordIdOf(9) },
      { actingFor: recordIdOf(9) },
      { happenedAt: '2020-01-01T00:00:00.000Z' },
      { recordedAt: '2020-01-01T00:00:00.000Z' },
    ]) {
      const verdict = await verify(changeRow(77, (row) => ({ ...row, ...change })))
      assert.deepEqual(said(verdict), [['altered', 77]], Object.keys(change)[0])
    }
  })

  test('by its seal and by the step after it when it was digested anew', async () => {
    const journal = changeRow(77, (row) =>
      digested({ ...row, body: row.body.replace('""', '"改"') }),
    )
    assert.deepEqual(said(await verify(journal)), [
      ['altered', 2],
      ['forked', 127],
    ])
  })

  test('by its seal when it is the last step of its record', async () => {
    const journal = changeRow(270, (row) =>
      digested({ ...row, body: row.body.replace('""', '"改"') }),
    )
    const verdict = await verify(journal)
    assert.deepEqual(said(verdict), [['altered', 7]])
    assert.match(verdict.findings[0]?.sentence.zh ?? '', /241-280/)
  })
})

describe('a deleted row is named', () => {
  test('when the row is gone', async () => {
    const verdict = await verify(tamper((rows) => rows.filter(({ row }) => row.id !== 77)))
    assert.deepEqual(said(verdict), [
      ['deleted', 2],
      ['deleted', null],
    ])
    assert.match(verdict.findings[0]?.sentence.zh ?? '', /第 77 行/)
    assert.deepEqual(verdict.findings[1]?.row, {
      id: null,
      kind: 'claim',
      recordId: rowAt(77).recordId,
      sequence: 2,
    })
  })

  test('when it was the last step of its record', async () => {
    const verdict = await verify(tamper((rows) => rows.filter(({ row }) => row.id !== 280)))
    assert.deepEqual(said(verdict), [['deleted', 7]])
    assert.match(verdict.findings[0]?.sentence.en ?? '', /row 280/)
  })

  test('when no seal held it yet, by the step after it', async () => {
    const journal = aSealedJournal({ unsealed: 70 })
    const rows = journal.rows.filter(({ row }) => row.id !== 240)
    const verdict = await verify(
      { ...journal, rows },
      { publicKeys: [journal.keys[0]?.publicKey ?? ''] },
    )
    assert.deepEqual(said(verdict), [['deleted', null]])
    assert.equal(verdict.findings[0]?.row?.sequence, 5)
  })

  test('when only its place in the list of the seal was taken away', async () => {
    const verdict = await verify(
      tamper((rows) => rows.map((line) => (line.row.id === 280 ? { ...line, seal: null } : line))),
    )
    assert.deepEqual(said(verdict), [['entry-altered', 280]])
  })
})

describe('a forked record is named', () => {
  test('when two unsealed rows stand in one place', async () => {
    const twin = digested({
      ...rowAt(295),
      id: 301,
      body: rowAt(295).body.replace('""', '"另一个"'),
    })
    const verdict = await verify(tamper((rows) => [...rows, { seal: null, row: twin }]))
    assert.deepEqual(said(verdict), [['forked', 301]])
    assert.match(verdict.findings[0]?.sentence.zh ?? '', /与第 295 行占同一步/)
  })

  test('when an unsealed row was exchanged for another that does not follow', async () => {
    const journal = changeRow(295, (row) => digested({ ...row, previous: 'a'.repeat(64) }))
    assert.deepEqual(said(await verify(journal)), [['forked', 295]])
  })

  test('when its first row claims to follow something', async () => {
    const row = { id: 301, ...aJournalRow(900, 1, 'b'.repeat(64)) }
    assert.deepEqual(said(await verify(tamper((rows) => [...rows, { seal: null, row }]))), [
      ['forked', 301],
    ])
  })
})

describe('a replayed row is named with its original', () => {
  test('under another id', async () => {
    const copy = { ...rowAt(277), id: 301 }
    const verdict = await verify(tamper((rows) => [...rows, { seal: null, row: copy }]))
    assert.deepEqual(said(verdict), [['replayed', 301]])
    assert.match(verdict.findings[0]?.sentence.zh ?? '', /是第 277 行的副本/)
  })

  test('under another record', async () => {
    const copy = { ...rowAt(277), id: 301, recordId: recordIdOf(7), sequence: 7 }
    const verdict = await verify(tamper((rows) => [...rows, { seal: null, row: copy }]))
    assert.deepEqual(said(verdict), [['replayed', 301]])
    assert.match(verdict.findings[0]?.sentence.en ?? '', /copy of row 277/)
  })

  test('in the place of the row whose id it took', async () => {
    const journal = changeRow(77, (row) => ({ ...rowAt(80), id: row.id }))
    const verdict = await verify(journal)
    assert.deepEqual(said(verdict), [
      ['replayed', 80],
      ['altered', 2],
      ['deleted', null],
    ])
    assert.equal(verdict.findings[2]?.row?.recordId, rowAt(77).recordId)
  })

  test('under its own id, sealed or not', async () => {
    for (const [id, seal] of [
      [77, 2],
      [77, null],
      [295, null],
    ] as const) {
      const verdict = await verify(
        tamper((rows) => {
          const at = seal === null ? rows.length : rows.findIndex(({ row }) => row.id === id)
          const place = id === 295 ? rows.findIndex(({ row }) => row.id === id) : at
          return rows.toSpliced(place, 0, { seal, row: rowAt(id) })
        }),
      )
      assert.ok(
        verdict.findings.some(({ kind, row }) => kind === 'replayed' && row?.id === id),
        `${String(id)} ${String(seal)}`,
      )
    }
  })
})

test('a row that was put under a seal afterwards is named', async () => {
  const verdict = await verify(
    tamper((rows) => rows.map((line) => (line.row.id === 295 ? { ...line, seal: 8 } : line))),
  )
  assert.deepEqual(said(verdict), [['added', 295]])
})

describe('a seal that was touched is named', () => {
  const [pair] = honest.pairs
  const sealAt = (number: number): SealedJournal['seals'][number] => {
    const found = honest.seals[number - 1]
    assert.ok(found)
    return found
  }
  const replaceSeal = (
    number: number,
    seal: SealedJournal['seals'][number]['seal'],
  ): SealedJournal => ({
    ...honest,
    seals: honest.seals.map((line) => (line.seal.number === number ? { ...line, seal } : line)),
  })

  test('when it was removed with its rows', async () => {
    const verdict = await verify({
      ...honest,
      seals: honest.seals.filter(({ seal }) => seal.number !== 4),
      rows: honest.rows.filter(({ seal }) => seal !== 4),
    })
    assert.deepEqual(said(verdict)[0], ['seal-removed', 4])
  })

  test('when it was removed and its rows were left', async () => {
    const verdict = await verify({
      ...honest,
      seals: honest.seals.filter(({ seal }) => seal.number !== 8),
    })
    assert.ok(verdict.findings.every(({ kind, seal }) => kind === 'seal-removed' && seal === 8))
    assert.equal(verdict.findings.length, 8)
  })

  test('when its content was changed', async () => {
    const changed = { ...sealAt(4).seal, sealedAt: '2026-03-02T00:20:01.000Z' }
    assert.deepEqual(said(await verify(replaceSeal(4, changed))), [['seal-altered', 4]])
  })

  test('when its content was changed and digested anew', async () => {
    const changed = { ...sealAt(4).seal, sealedAt: '2026-03-02T00:20:01.000Z' }
    const journal = replaceSeal(4, { ...changed, digest: sealDigest(changed) })
    assert.deepEqual(said(await verify(journal)), [['seal-altered', 5]])
  })

  test('when the last one was digested anew without the key', async () => {
    const changed = { ...sealAt(8).seal, sealedAt: '2026-03-02T00:40:01.000Z' }
    const journal = replaceSeal(8, { ...changed, digest: sealDigest(changed) })
    assert.deepEqual(said(await verify(journal)), [['seal-resigned', 8]])
  })

  test('when another key signed it', async () => {
    const stranger = makeSm2KeyPair()
    const seal = { ...sealAt(8).seal, signature: signSm2(sealText(sealAt(8).seal), stranger) }
    assert.deepEqual(said(await verify(replaceSeal(8, seal))), [['seal-resigned', 8]])
    const middle = { ...sealAt(3).seal, signature: signSm2(sealText(sealAt(3).seal), stranger) }
    assert.deepEqual(
      said(await verify(replaceSeal(3, middle))),
      [],
      'the chain still vouches for it',
    )
    assert.deepEqual(said(await verify(replaceSeal(3, middle), { allSignatures: true })), [
      ['seal-resigned', 3],
    ])
  })

  test('when the whole history was made anew under a key of its own', async () => {
    const forged = aSealedJournal()
    assert.deepEqual(said(await verify(forged)), [['seal-resigned', 8]])
  })

  test('when it says other than its rows, though its key signed it', async () => {
    assert.ok(pair)
    const last = sealAt(8).seal
    for (const lie of [
      { rowCount: 7 },
      { journalIdMax: 9999 },
      { sealedAt: sealAt(7).seal.sealedAt },
      { journalIds: '281-9007199254740991' },
      { journalIds: '281-60280', rowCount: 60_000, journalIdMax: 60_280 },
    ]) {
      const content = { ...last, ...lie }
      const seal = {
        ...content,
        digest: sealDigest(content),
        signature: signSm2(sealText(content), pair),
      }
      const [first] = said(await verify(replaceSeal(8, seal)))
      assert.deepEqual(first, ['seal-altered', 8], Object.keys(lie)[0])
    }
  })
})

describe('a receipt shows', () => {
  const cut: SealedJournal = {
    ...honest,
    seals: honest.seals.slice(0, 6),
    rows: honest.rows.filter(({ seal }) => seal !== null && seal <= 6),
  }

  test('that the tail was cut off, which nothing else can', async () => {
    const receipt = { number: 7, digest: honest.seals[6]?.seal.digest ?? '' }
    assert.deepEqual(said(await verify(cut)), [])
    assert.deepEqual(said(await verify(cut, { receipts: [receipt] })), [['truncated', 7]])
  })

  test('that the history was made anew even with the right key', async () => {
    const receipt = { number: 5, digest: 'c'.repeat(64) }
    assert.deepEqual(said(await verify(honest, { receipts: [receipt] })), [['receipt-broken', 5]])
  })

  test('how far it reaches', async () => {
    const receipt = { number: 5, digest: honest.seals[4]?.seal.digest ?? '' }
    const verdict = await verify(honest, { receipts: [receipt] })
    assert.match(verdict.vouches.zh, /第 5 号以后有没有被截掉，看不出来/)
  })
})

describe('a key that was handed over', () => {
  const rotated = aSealedJournal({ rotateAt: 5 })
  const [oldKey, newKey] = rotated.keys
  assert.ok(oldKey && newKey)

  test('is trusted through the one before it, and the one before through the chain', async () => {
    for (const given of [oldKey, newKey]) {
      const verdict = await verify(rotated, { publicKeys: [given.publicKey], allSignatures: true })
      assert.deepEqual(said(verdict), [])
    }
  })

  test('is not trusted when the one before did not sign it', async () => {
    const stranger = makeSm2KeyPair()
    const forged = { ...newKey, rotationSignature: signSm2(sealKeyText(newKey), stranger) }
    const verdict = await verify(
      { ...rotated, keys: [oldKey, forged] },
      { publicKeys: [oldKey.publicKey] },
    )
    assert.deepEqual(said(verdict), [
      ['key-altered', null],
      ['seal-resigned', 8],
    ])
  })

  test('without a signature is trusted only when given, and the verdict remarks on it', async () => {
    const journal = { ...rotated, keys: [oldKey, { ...newKey, rotationSignature: null }] }
    const fromOld = await verify(journal, { publicKeys: [oldKey.publicKey] })
    assert.deepEqual(said(fromOld), [['seal-resigned', 8]])
    const fromNew = await verify(journal, { publicKeys: [newKey.publicKey] })
    assert.deepEqual(said(fromNew), [])
    assert.match(fromNew.remarks[0]?.zh ?? '', /遗失/)
  })

  test('ends the time of the one before', async () => {
    const early = aSealedJournal()
    const [pair] = early.pairs
    const [first] = early.keys
    assert.ok(pair && first)
    const next = makeSm2KeyPair()
    const content = { ...newKey, publicKey: next.publicKey, id: '', previousKeyId: first.id }
    const successor = { ...content, id: sealKeyId(next.publicKey) }
    const rotationSignature = signSm2(sealKeyText(successor), pair)
    const keys = [first, { ...successor, rotationSignature }]
    const verdict = await verify(
      { ...early, keys },
      { publicKeys: [first.publicKey], allSignatures: true },
    )
    assert.deepEqual(
      said(verdict),
      [5, 6, 7, 8].map((number) => ['seal-resigned', number]),
    )
  })
})

describe('an export file', () => {
  test('that breaks off is not complete', async () => {
    const source = {
      async *lines() {
        yield* [...linesOf(honest)].slice(0, -1)
      },
    }
    const verdict = await verifyJournal(source, { publicKeys: [key] })
    assert.deepEqual(said(verdict), [['incomplete', null]])
  })

  test('that is wrong throughout gives as many findings as were asked for, and counts the rest', async () => {
    const journal = tamper((rows) =>
      rows.map(({ seal, row }) => ({ seal, row: { ...row, body: '{}' } })),
    )
    const verdict = await verify(journal, { findingsMax: 10 })
    assert.deepEqual([verdict.findings.length, verdict.findingCount], [10, 300])
  })
})
