import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

import { JournalLine, type JournalSource } from './journal-lines.ts'

/** Reads an export line by line; `open` is called anew for every reading. A line it cannot read is kept as a fact. */
export function readJournalExport(open: () => Readable): JournalSource {
  return { lines: () => readLines(open()) }
}

async function* readLines(input: Readable): AsyncGenerator<JournalLine, void> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (text !== '') {
      yield parseLine(text, number)
    }
  }
}

function parseLine(text: string, line: number): JournalLine {
  const parsed = JournalLine.safeParse(parseJson(text))
  return parsed.success ? parsed.data : { type: 'unreadable', line }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
