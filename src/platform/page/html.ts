// Not exported: nobody else can make one, and the private field keeps look-alikes out at compile time
// as well as at run time.
class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  static isMarkup(value: object): value is Markup {
    return #text in value
  }
}

/** Markup that is safe to put into a page: made only by `html`, or by `raw` where someone vouches for it. */
export type Html = Markup

/** What may stand in a hole of a template. Nothing at all is shown for `null`, `undefined` and `false`. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * Writes markup. Everything put into a hole is escaped for text and for quoted attributes;
 * markup made by `html` itself nests as it is. A hole in an unquoted attribute throws.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  refuseUnquotedAttributes(pieces)
  let text = pieces[0] ?? ''
  for (let index = 0; index < values.length; index += 1) {
    text += written(values[index]) + (pieces[index + 1] ?? '')
  }
  return new Markup(text)
}

/** Takes text as markup without escaping it. Each use must be able to say why that is safe. */
export function raw(text: string): Html {
  return new Markup(text)
}

/** Attributes by name, each with a leading blank; `true` stands alone, nothing is written for the absent. */
export function attributes(
  named: Readonly<Record<string, string | number | true | false | null | undefined>>,
): Html {
  let text = ''
  for (const [name, value] of Object.entries(named)) {
    if (value === true) text += ` ${name}`
    else if (value !== false && value !== null && value !== undefined) {
      text += ` ${name}="${escaped(String(value))}"`
    }
  }
  return new Markup(text)
}

function written(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  if (isList(value)) return listWritten(value)
  // A parsed body can have a text, but is never made here.
  if (!Markup.isMarkup(value)) throw new TypeError('This object is not markup.')
  return value.text
}

function listWritten(values: readonly HtmlValue[]): string {
  let text = ''
  for (const value of values) text += written(value)
  return text
}

// Array.isArray does not narrow a readonly array.
function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value)
}

const dangerous = /[&<>"']/
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  // Most texts hold nothing to escape, and a test is four times cheaper than a replacement.
  if (!dangerous.test(text)) return text
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const checked = new WeakSet<TemplateStringsArray>()

function refuseUnquotedAttributes(pieces: TemplateStringsArray): void {
  if (checked.has(pieces)) return
  for (const piece of pieces.slice(0, -1)) {
    if (/<[^>]*=\s*$/.test(piece) || /^[^<>]*\s[\w-]+=\s*$/.test(piece)) {
      throw new TypeError(`An attribute's value needs quotes: ${piece.slice(-40)}`)
    }
  }
  checked.add(pieces)
}
