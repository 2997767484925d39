import { html, type Html } from '#platform/page/html.ts'
import { searchForm } from '#platform/page/forms.ts'
import {
  definePage,
  type HomeQuestion,
  type PageReader,
  type PortalPage,
  type PortalParts,
} from '#platform/page/portal-page.ts'
import { label } from '#kernel/label.ts'
import type { Site } from '../site.ts'

/** The first page: a question, and the parts that the modules bring, each only when it has something to show. */
export function homePage(site: () => Site, parts: readonly PortalParts[]): PortalPage {
  const question = parts.find((part) => part.homeQuestion !== undefined)?.homeQuestion
  const inOrder = parts
    .flatMap((part) => part.homeSections ?? [])
    .toSorted((one, other) => one.order - other.order)
  return definePage({
    path: '/',
    title: label('首页', 'Home'),
    keep: 'until-midnight',
    async render(reader) {
      const shown: (Html | null)[] = []
      for (const section of inOrder) shown.push(await section.render(reader))
      return { intro: hero(site(), question, reader), body: shown, tags: ['home'] }
    },
  })
}

function hero(site: Site, question: HomeQuestion | undefined, reader: PageReader): Html {
  if (question === undefined) {
    return html`<div class="sheet hero"><h1>${reader.say(site.name)}</h1><p class="lead prose">${reader.say(site.description)}</p></div>`
  }
  return html`<div class="sheet columns hero"><div class="across-3">${searchForm(reader, { ...question, isHeading: true })}</div></div>`
}
