import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { type Label, label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { WrongUse, defineCommand } from '#platform/commands/command.ts'
import { findSm2PublicKey } from '#platform/crypto/sm2.ts'
import type { Database } from '#platform/database/database.ts'
import { reading } from '#platform/database/transaction.ts'

import { exportJournal } from './export-journal.ts'
import { readJournalExport } from './read-export.ts'
import type { Receipt } from './seal-chain.ts'
import { type Verdict, type Verification, verifyJournal } from './verify.ts'

/** Verifies an export, or without `--file` the live journal. The key is always given apart: hex, PEM or a file of either. */
export const verifyJournalCommand = defineCommand({
  name: 'verify-journal',
  summary: label('验证记录没有被改过。', 'Verify that the journal was not tampered with.'),
  options: {
    'public-key': {
      type: 'string',
      multiple: true,
      value: label('公钥', 'KEY'),
      words: label(
        '县里的公钥（十六进制、PEM，或存着它的文件）',
        'the county’s public key (hex, PEM, or a file of either)',
      ),
    },
    file: {
      type: 'string',
      value: label('导出文件', 'EXPORT'),
      words: label('验证导出的文件，不验证数据库', 'verify an exported file, not the database'),
    },
    receipt: {
      type: 'string',
      multiple: true,
      value: label('封存号:摘要', 'NUMBER:DIGEST'),
      words: label(
        '手里的回执：记录若被截短，凭它看得出',
        'a receipt in hand: it shows whether the journal was cut short',
      ),
    },
    'all-signatures': {
      type: 'boolean',
      words: label('每个签名都验', 'check every signature'),
    },
  },
  needsHouse: ({ file }) => file === undefined,
  async run({ file, receipt, 'all-signatures': allSignatures, 'public-key': keys }, place) {
    const request = {
      publicKeys: await readPublicKeys(keys, place.directory),
      receipts: receipt.map(readReceipt),
      allSignatures,
    }
    const verdict =
      file === undefined
        ? await place.withHouse(({ database }) => verifyLiveJournal(database, request))
        : await verifyFile(resolve(place.directory, file), request)
    report(verdict, (words) => {
      place.write(say(words, place.language))
    })
    return verdict.findingCount === 0 ? 0 : 1
  },
})

/** Verifies the journal in the database as it is at one moment. */
export async function verifyLiveJournal(
  database: Database,
  verification: Verification,
): Promise<Verdict> {
  return reading(database, (tx) =>
    verifyJournal({ lines: () => exportJournal(tx, new Date()) }, verification),
  )
}

async function verifyFile(path: string, verification: Verification): Promise<Verdict> {
  if (!existsSync(path)) {
    throw new Refusal('not-found', label(`没有 ${path} 这个文件。`, `There is no file ${path}.`))
  }
  return verifyJournal(
    readJournalExport(() => createReadStream(path)),
    verification,
  )
}

/** Says what a verification found and how far it vouches. */
export function report(verdict: Verdict, tell: (words: Label) => void): void {
  const { rows, seals, signaturesChecked, lastSeal, findings, findingCount } = verdict
  tell(
    label(
      `看了 ${String(rows)} 行、${String(seals)} 号封存，验了 ${String(signaturesChecked)} 个签名。`,
      `Read ${String(rows)} rows and ${String(seals)} seals, checked ${String(signaturesChecked)} signatures.`,
    ),
  )
  for (const { sentence } of findings) {
    tell(label(`✗ ${sentence.zh}`, `✗ ${sentence.en}`))
  }
  if (findingCount > findings.length) {
    const rest = String(findingCount - findings.length)
    tell(label(`✗ 还有 ${rest} 处，没有列出。`, `✗ ${rest} more are not listed.`))
  }
  verdict.remarks.forEach(tell)
  if (findingCount > 0) {
    const count = String(findingCount)
    tell(
      label(
        `共 ${count} 处不对，不能为这份记录作证。`,
        `Findings: ${count}. This journal cannot be vouched for.`,
      ),
    )
    return
  }
  tell(verdict.vouches)
  if (lastSeal !== null) {
    const receipt = `${String(lastSeal.number)}:${lastSeal.digest}`
    tell(label(`末号回执：${receipt}`, `Receipt of the last seal: ${receipt}`))
  }
}

/** Reads the county's public keys as they were typed: hex, PEM, or a file of either. */
export async function readPublicKeys(
  texts: readonly string[],
  directory: string,
): Promise<readonly string[]> {
  const keys = await Promise.all(texts.map((text) => readPublicKey(text, directory)))
  const found = keys.filter((key) => key !== null)
  if (keys.length > 0 && found.length === keys.length) return found
  throw new WrongUse(
    label(
      '请用 --public-key 给出县里的公钥（十六进制、PEM，或存着它的文件）。公钥要另外取得，不能取自导出文件。',
      'Give the county’s public key with --public-key (hex, PEM, or a file of either), obtained apart from the export.',
    ),
  )
}

async function readPublicKey(text: string, directory: string): Promise<string | null> {
  const given = findSm2PublicKey(text)
  if (given !== null) return given
  const content = await readFile(resolve(directory, text), 'utf8').catch(() => null)
  return content === null ? null : findSm2PublicKey(content)
}

function readReceipt(text: string): Receipt {
  const match = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase())
  const digest = match?.[2]
  if (digest !== undefined) return { number: Number(match?.[1]), digest }
  throw new WrongUse(
    label(
      '回执写作“封存号:摘要”，摘要是 64 位十六进制。',
      'A receipt is written as number:digest, the digest being 64 hex characters.',
    ),
  )
}
