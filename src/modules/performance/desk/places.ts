/** Where on the page a finding leads: ids from the very field up to what holds it, the first that is there wins. */
export function placesOf(path: string): readonly string[] {
  const steps = path.split('/').filter((step) => step !== '')
  const own = steps.map((_step, at) => `fill/${steps.slice(0, steps.length - at).join('/')}`)
  const [root, line, field] = steps
  if (root !== 'indicators' || line === undefined) return own
  // A source is mended at the actual value, where evidence is entered.
  const better = field === 'source' ? [`fill/indicators/${line}/actual`] : []
  return [...better, ...own]
}

/** The section of the report a finding is about, or null when it is about this form. */
export function findSection(path: string): string | null {
  return /^\/sections\/(.+)$/.exec(path)?.[1] ?? null
}

/** Brings the field into view and puts the caret into it; without a field the place itself takes the focus. */
export function goTo(path: string): void {
  const place = placesOf(path)
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
  if (!place) return
  const field = place.matches('input, select, textarea, button, a')
    ? place
    : place.querySelector<HTMLElement>('input, select, textarea, button, a')
  place.scrollIntoView({ block: 'center' })
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
  else {
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
}
