import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { type Label, type Language, label, say } from '#kernel/label.ts'
import { findSm2PublicKey } from '#platform/crypto/sm2.ts'

import type { JournalSource } from './journal-lines.ts'
import { readJournalExport } from './read-export.ts'
import type { Receipt } from './seal-chain.ts'
import { type Verdict, verifyJournal } from './verify.ts'

/** What the command needs of the program around it. */
export interface VerifyJournalSurroundings {
  readonly language: Language
  readonly write: (line: string) => void
  /** Lends the live journal, in one `reading`; null where there is only a file to check. */
  readonly withLiveJournal:
    (<Answer>(work: (source: JournalSource) => Promise<Answer>) => Promise<Answer>) | null
}

/** 0: nothing found. 1: findings. 2: the command was not understood, so nothing was verified. */
export type ExitCode = 0 | 1 | 2

interface Request {
  readonly file: string | undefined
  readonly publicKeys: readonly string[]
  readonly receipts: readonly Receipt[]
  readonly allSignatures: boolean
}

/**
 * `verify-journal --public-key K [--file F] [--receipt number:digest] [--all-signatures]`: verifies an export, or
 * without `--file` the live journal. The key is always given apart, as hex, as PEM or as a file of either.
 */
export async function verifyJournalCommand(
  argv: readonly string[],
  surroundings: VerifyJournalSurroundings,
): Promise<ExitCode> {
  const tell = (words: Label): void => {
    surroundings.write(say(words, surroundings.language))
  }
  const request = await parseRequest(argv)
  if ('zh' in request) {
    tell(request)
    tell(usage)
    return 2
  }
  const { file } = request
  const { withLiveJournal } = surroundings
  if (file === undefined && withLiveJournal === null) {
    tell(label('请用 --file 给出导出文件。', 'Give the export with --file.'))
    return 2
  }
  const verdict =
    file !== undefined || withLiveJournal === null
      ? await verifyJournal(
          readJournalExport(() => createReadStream(file ?? '')),
          request,
        )
      : await withLiveJournal((source) => verifyJournal(source, request))
  report(verdict, tell)
  return verdict.findingCount === 0 ? 0 : 1
}

function report(verdict: Verdict, tell: (words: Label) => void): void {
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

async function parseRequest(argv: readonly string[]): Promise<Request | Label> {
  const values = readOptions(argv)
  if (values === null) {
    return label('有的选项看不懂。', 'Some options were not understood.')
  }
  const publicKeys = await Promise.all((values['public-key'] ?? []).map(readPublicKey))
  const receipts = (values.receipt ?? []).map(parseReceipt)
  if (publicKeys.length === 0 || publicKeys.includes(null)) {
    return label(
      '请用 --public-key 给出县里的公钥（十六进制、PEM，或存着它的文件）。公钥要另外取得，不能取自导出文件。',
      'Give the county’s public key with --public-key (hex, PEM, or a file of either), obtained apart from the export.',
    )
  }
  if (receipts.includes(null)) {
    return label(
      '回执写作“封存号:摘要”，摘要是 64 位十六进制。',
      'A receipt is written as number:digest, the digest being 64 hex characters.',
    )
  }
  return {
    file: values.file,
    publicKeys: publicKeys.filter((key) => key !== null),
    receipts: receipts.filter((receipt) => receipt !== null),
    allSignatures: values['all-signatures'] ?? false,
  }
}

function readOptions(argv: readonly string[]): ReturnType<typeof parseOptions> | null {
  try {
    return parseOptions(argv)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      return null
    }
    throw error
  }
}

function parseOptions(argv: readonly string[]): {
  readonly file?: string | undefined
  readonly 'public-key'?: readonly string[] | undefined
  readonly receipt?: readonly string[] | undefined
  readonly 'all-signatures'?: boolean | undefined
} {
  return parseArgs({
    args: [...argv],
    options: {
      file: { type: 'string' },
      'public-key': { type: 'string', multiple: true },
      receipt: { type: 'string', multiple: true },
      'all-signatures': { type: 'boolean' },
    },
  }).values
}

async function readPublicKey(text: string): Promise<string | null> {
  const given = findSm2PublicKey(text)
  if (given !== null) {
    return given
  }
  const content = await readFile(text, 'utf8').catch(() => null)
  return content === null ? null : findSm2PublicKey(content)
}

function parseReceipt(text: string): Receipt | null {
  const match = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase())
  const digest = match?.[2]
  return digest === undefined ? null : { number: Number(match?.[1]), digest }
}

const usage = label(
  '用法：verify-journal --public-key 公钥 [--file 导出文件] [--receipt 封存号:摘要] [--all-signatures]',
  'Usage: verify-journal --public-key KEY [--file EXPORT] [--receipt NUMBER:DIGEST] [--all-signatures]',
)
