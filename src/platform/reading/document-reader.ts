import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { convertToWord } from './convert-to-word.ts'
import { type ToConvert } from './read-content.ts'
import { type ReadDocument } from './read-document.ts'
import { readingLimits } from './reading-limits.ts'
import {
  emptyFile,
  tookTooLong,
  tookTooMuchMemory,
  tooManyWaiting,
  tooMuch,
} from './reading-refusals.ts'
import type { ReadingAnswer } from './reading-worker.ts'

export interface ReadingSettings {
  readonly seconds?: number
  readonly officeSeconds?: number
  readonly heapMegabytes?: number
  readonly bufferMegabytes?: number
  /** The program that makes a docx of an older file. */
  readonly office?: string
}

/**
 * Reads a document of any kind it knows, by its content, in a thread of its own: a file made to harm
 * can neither hold up the server nor use up its memory. Whatever cannot be read is a `Refusal`.
 */
export async function readDocument(
  content: Uint8Array,
  settings: ReadingSettings = {},
): Promise<ReadDocument> {
  if (content.length === 0) throw emptyFile()
  if (content.length > readingLimits.fileBytes) throw tooMuch('fileBytes')
  await takeTurn()
  try {
    const read = await readInThread(content, settings)
    if (!('convert' in read)) return read
    const word = await convertToWord(content, read.convert, settings)
    const converted = await readInThread(word, settings)
    if ('convert' in converted) throw new Error('The word processor made no docx.')
    return { ...converted, format: read.convert }
  } finally {
    passTurn()
  }
}

const waiting: (() => void)[] = []
let running = 0

async function takeTurn(): Promise<void> {
  if (running < readingLimits.atOnce) {
    running += 1
    return
  }
  if (waiting.length >= readingLimits.waiting) throw tooManyWaiting()
  // The one before hands its turn over without giving it back.
  await new Promise<void>((resolve) => waiting.push(resolve))
}

function passTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

async function readInThread(
  content: Uint8Array,
  settings: ReadingSettings,
): Promise<ReadDocument | ToConvert> {
  const worker = startWorker(content, settings)
  const { seconds = readingLimits.seconds } = settings
  const memory = watchMemory(worker, settings.bufferMegabytes ?? readingLimits.bufferMegabytes)
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(tookTooLong(seconds))
    }, seconds * 1000)
  })
  try {
    const answer = await Promise.race([answerOf(worker), tooLong, memory.exceeded])
    if ('document' in answer) return answer.document
    throw new Refusal(answer.refusal.code, answer.refusal.sentence)
  } finally {
    clearTimeout(timer)
    memory.stop()
    await worker.terminate()
  }
}

function startWorker(content: Uint8Array, settings: ReadingSettings): Worker {
  const copy = Uint8Array.from(content)
  return new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { content: copy },
    transferList: [copy.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: settings.heapMegabytes ?? readingLimits.heapMegabytes,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 4,
    },
    // No environment: the thread that reads everybody's files holds none of our secrets.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
}

function answerOf(worker: Worker): Promise<ReadingAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error: Error & { readonly code?: unknown }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuchMemory() : error)
    })
    worker.once('exit', (code) => {
      reject(new Error(`The reader stopped with ${String(code)}.`))
    })
  })
}

const millisecondsBetweenLooks = 50

/** The limits of a thread hold for its heap alone; what its buffers come to has to be looked at. */
function watchMemory(
  worker: Worker,
  megabytesMax: number,
): { readonly exceeded: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const exceeded = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory: bytes }) => {
          if (bytes > megabytesMax * 1024 * 1024) reject(tookTooMuchMemory())
        },
        // It has ended meanwhile, and its answer says how.
        () => undefined,
      )
    }, millisecondsBetweenLooks)
  })
  return {
    exceeded,
    stop: () => {
      clearInterval(timer)
    },
  }
}
