import { type ReadBlock } from './read-document.ts'
import { readingLimits } from './reading-limits.ts'
import { tooMuch } from './reading-refusals.ts'

/** The blocks read so far, within the limits: what goes beyond is refused while it is read. */
export class BlockList {
  readonly blocks: ReadBlock[] = []
  #characters = 0
  #cells = 0

  add(block: ReadBlock): void {
    if (block.is === 'paragraph') this.#count(block.text.length)
    else {
      this.#cells += block.cells.length
      if (this.#cells > readingLimits.cells) throw tooMuch('cells')
      for (const { text } of block.cells) this.#count(text.length)
    }
    this.blocks.push(block)
    if (this.blocks.length > readingLimits.blocks) throw tooMuch('blocks')
  }

  addParagraph(text: string, level: number | null = null, page: number | null = null): void {
    if (text !== '') this.add({ is: 'paragraph', text, level, page })
  }

  #count(characters: number): void {
    this.#characters += characters
    if (this.#characters > readingLimits.characters) throw tooMuch('characters')
  }
}
