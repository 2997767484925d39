/**
 * PDF by Typst, in a process of its own: a document that never ends is ended with its process,
 * and what Typst does not give back goes with it. The process starts with the first document.
 */

import { fork, type ChildProcess } from 'node:child_process'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type OfficialDocument } from './document.ts'
import { setForm, type FormSheet } from './form-sheet.ts'
import { setMarkedText, type MarkedText } from './marked-text.ts'
import { setDocument } from './set-document.ts'

export interface PdfRendererSettings {
  /** Where a county keeps fonts of its own, such as FangSong. */
  readonly fontDirectory?: string
  readonly secondsMax?: number
  /** A process is replaced after so many documents … */
  readonly documentsPerProcessMax?: number
  /** … or when it holds so much memory after one. */
  readonly memoryBytesMax?: number
}

export interface PdfRenderer {
  /** The document as tagged PDF/A-2a. Refused with `not-ready` when it takes longer than the time limit. */
  render: (document: OfficialDocument, options?: PdfOptions) => Promise<Uint8Array>
  /** The form likewise; the same form is the same file. */
  renderForm: (form: FormSheet) => Promise<Uint8Array>
  /** A text with marks and remarks likewise. */
  renderMarked: (text: MarkedText) => Promise<Uint8Array>
  /** Starts the process and sets one page, so that the first reader does not wait for it. */
  warmUp: () => Promise<void>
  close: () => Promise<void>
}

export interface PdfOptions {
  /** The address the document is published under; makes the links of its sources whole. */
  readonly baseUrl?: string
}

/** What the parent asks of the typesetter. */
export interface TypesetRequest {
  readonly template: 'official' | 'form' | 'marked'
  readonly document: string
}

/** What the typesetter answers; `memoryBytes` is what it holds now. */
export type TypesetAnswer =
  | { readonly pdf: Uint8Array; readonly memoryBytes: number }
  | { readonly problem: string; readonly memoryBytes: number }

// Memory grew to gigabytes over thousands of documents in one process; a new one costs less than a second.
const replaceAfter = 500
const memoryMax = 1_000_000_000

/** A renderer that sets one document at a time, in the order they were asked for. */
export function createPdfRenderer(settings: PdfRendererSettings = {}): PdfRenderer {
  const {
    secondsMax = 30,
    documentsPerProcessMax = replaceAfter,
    memoryBytesMax = memoryMax,
  } = settings
  let typesetter: ChildProcess | undefined
  let rendered = 0
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  async function setNow(request: TypesetRequest): Promise<Uint8Array> {
    if (closed) throw new Error('The PDF renderer is closed.')
    typesetter ??= startTypesetter(settings.fontDirectory)
    const answer = await ask(typesetter, request, secondsMax).catch((reason: unknown) => {
      replace()
      throw reason
    })
    rendered += 1
    if (rendered >= documentsPerProcessMax || answer.memoryBytes > memoryBytesMax) replace()
    if ('problem' in answer) throw new Error(`Typst could not set the document: ${answer.problem}`)
    return answer.pdf
  }

  function replace(): void {
    typesetter?.kill('SIGKILL')
    typesetter = undefined
    rendered = 0
  }

  function render(document: OfficialDocument, options: PdfOptions = {}): Promise<Uint8Array> {
    return set('official', withWholeLinks(setDocument(document), options.baseUrl))
  }

  function set(template: TypesetRequest['template'], document: object): Promise<Uint8Array> {
    const request = { template, document: JSON.stringify(document) }
    const mine = last.then(() => setNow(request))
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    render,
    renderForm: (form) => set('form', setForm(form)),
    renderMarked: (text) => set('marked', setMarkedText(text)),
    warmUp: async () => {
      await render(onePage)
    },
    close: async () => {
      closed = true
      replace()
      await last
    },
  }
}

const onePage: OfficialDocument = {
  language: 'zh',
  title: ['样例'],
  organ: '样例',
  date: '2024-01-01',
  sample: true,
  asOf: '',
  blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text: '样例' }] }],
  sources: [],
}

function withWholeLinks<T extends Pick<OfficialDocument, 'sources'>>(
  document: T,
  baseUrl: string | undefined,
): T {
  if (baseUrl === undefined) return document
  const sources = document.sources.map((source) => ({
    ...source,
    href: new URL(source.href, baseUrl).href,
  }))
  return { ...document, sources }
}

function startTypesetter(fontDirectory: string | undefined): ChildProcess {
  // No environment: the process that reads everybody's text holds none of our secrets.
  return fork(
    new URL('./typeset.ts', import.meta.url),
    fontDirectory === undefined ? [] : [fontDirectory],
    {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
}

const tooLong = label(
  '这份文件排版太久，已停下。请减少内容或把长表拆开，再试一次。',
  'Setting this document took too long and was stopped. Shorten it or split its long table, then try again.',
)

function ask(
  typesetter: ChildProcess,
  request: TypesetRequest,
  secondsMax: number,
): Promise<TypesetAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => {
        reject(new Refusal('not-ready', tooLong))
      })
    }, secondsMax * 1000)
    const onMessage = (answer: TypesetAnswer): void => {
      settle(() => {
        resolve(answer)
      })
    }
    const onExit = (code: number | null): void => {
      settle(() => {
        reject(new Error(`The typesetter stopped with ${String(code)}.`))
      })
    }
    function settle(answer: () => void): void {
      clearTimeout(timer)
      typesetter.off('message', onMessage).off('exit', onExit)
      answer()
    }
    typesetter.on('message', onMessage).on('exit', onExit)
    typesetter.send(request)
  })
}
