import { readXml, wholeNumber } from '../xml.ts'

export interface WordStyle {
  name: string
  basedOn: string
  /** 1 for the highest. */
  level: number | null
  listId: string | null
  listLevel: number | null
  hidden: boolean
}

/** What the styles of a Word file say about their paragraphs and words. */
export class WordStyles {
  readonly #styles = new Map<string, WordStyle>()

  constructor(part: Uint8Array | null) {
    if (part) this.#read(part)
  }

  /** A style with what it has of those it is based on. */
  find(id: string | null): WordStyle | null {
    const style = id === null ? undefined : this.#styles.get(id)
    if (!style) return null
    const whole = { ...style }
    let base = this.#styles.get(style.basedOn)
    // A style that is based on itself, by however many steps, ends here.
    for (let steps = 0; base && steps < 20; steps += 1) {
      whole.level ??= base.level
      whole.listId ??= base.listId
      whole.listLevel ??= base.listLevel
      base = this.#styles.get(base.basedOn)
    }
    return whole
  }

  #read(part: Uint8Array): void {
    let style = emptyStyle()
    readXml(part, {
      open: (name, { styleId = '', val = '' }) => {
        if (name === 'style') this.#styles.set(styleId, (style = emptyStyle()))
        if (name === 'name') {
          style.name = val.toLowerCase()
          style.level ??= levelOfName(style.name)
        }
        if (name === 'basedOn') style.basedOn = val
        if (name === 'outlineLvl') style.level = outlineLevel(val)
        if (name === 'numId') style.listId = val
        if (name === 'ilvl') style.listLevel = wholeNumber(val, 0)
        if (name === 'vanish') style.hidden = isOn(val)
      },
    })
  }
}

/** Word counts from 0; 9 is no heading. */
export function outlineLevel(written: string): number | null {
  const level = wholeNumber(written, 9)
  return level > 8 ? null : level + 1
}

/** A property that is written at all is on, unless it says otherwise. */
export function isOn(written: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(written ?? '')
}

function levelOfName(name: string): number | null {
  if (name === 'title' || name === '标题') return 1
  const [, level] = /^(?:heading|标题)\s*([1-9])$/.exec(name) ?? []
  return level === undefined ? null : Number(level)
}

function emptyStyle(): WordStyle {
  return { name: '', basedOn: '', level: null, listId: null, listLevel: null, hidden: false }
}
