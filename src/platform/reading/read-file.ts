import type { ReadDocument } from './read-document.ts'

/** TEMPORARY. */
export function readDocument(content: Uint8Array): Promise<ReadDocument> {
  const lines = new TextDecoder().decode(content).split(/\r?\n/)
  return Promise.resolve({
    format: 'text',
    title: null,
    blocks: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({
        is: 'paragraph' as const,
        text,
        level: /^[一二三四五六七八九十]+、/.test(text) && text.length < 30 ? 1 : null,
        page: null,
      })),
  })
}
