import { icons, type IconName } from '#platform/look/icons.ts'
import { html, type Html } from './html.ts'

/** A drawn icon. It is silent: the word beside it says the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${icons[name]}"/></svg>`
}
