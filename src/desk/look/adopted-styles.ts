interface WriteOptions {
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
}

interface Adopted {
  readonly key: string
  readonly order: number
  readonly sheet: CSSStyleSheet
  css: string
}

let adopted: Adopted[] = []
let unnamed = 0

/** Replaces the component library's writer of style elements; keeps its order, and lets our own sheets win. */
export function updateCSS(css: string, key: string, options: WriteOptions = {}): HTMLStyleElement {
  const known = adopted.find((one) => one.key === key)
  if (known !== undefined) {
    if (known.css !== css) {
      known.css = css
      known.sheet.replaceSync(layered(css))
    }
    return standIn()
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(layered(css))
  const order =
    options.prepend === 'queue' ? (options.priority ?? 0) : options.prepend ? -1000 : 1000
  adopted = [...adopted, { key, order, sheet, css }].sort((one, other) => one.order - other.order)
  publish()
  return standIn()
}

/** Same as `updateCSS` for a sheet nobody will ask for again. */
export function injectCSS(css: string, options: WriteOptions = {}): HTMLStyleElement {
  unnamed += 1
  return updateCSS(css, `unnamed-${String(unnamed)}`, options)
}

/** Forgets a sheet, e.g. the one that keeps the page from scrolling under a window. */
export function removeCSS(key: string): void {
  adopted = adopted.filter((one) => one.key !== key)
  publish()
}

/** Nothing is cached by container here. */
export function clearContainerCache(): void {
  return
}

/** Shadow roots are not used on the desk. */
export function getShadowRoot(): null {
  return null
}

/** The icons' own once-only warning; the desk has nothing to add to it. */
export function warningOnce(): void {
  return
}

function layered(css: string): string {
  return `@layer antd{${css}}`
}

function publish(): void {
  document.adoptedStyleSheets = adopted.map((one) => one.sheet)
}

// Callers only set attributes on what they get back, so an element outside the page serves.
function standIn(): HTMLStyleElement {
  return document.createElement('style')
}
