/** The thread that reads one document and ends with it. Started by `document-reader.ts` only. */

import { parentPort, workerData } from 'node:worker_threads'
import { type Label } from '#kernel/label.ts'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { readContent, type ToConvert } from './read-content.ts'
import { type ReadDocument } from './read-document.ts'

export type ReadingAnswer =
  | { readonly document: ReadDocument | ToConvert }
  | { readonly refusal: { readonly code: RefusalCode; readonly sentence: Label } }

const { content } = workerData as { readonly content: Uint8Array }

parentPort?.postMessage(await answer())

async function answer(): Promise<ReadingAnswer> {
  try {
    return { document: await readContent(content) }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return { refusal: { code: reason.code, sentence: reason.sentence } }
  }
}
