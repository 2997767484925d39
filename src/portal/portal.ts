import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { languageOf } from '#platform/http/language.ts'
import type { PageContext, PortalPage, PortalParts } from '#platform/page/portal-page.ts'
import { inLanguage, readQuery } from './addresses.ts'
import { readAssets, type Asset } from './assets.ts'
import { chromesOf, type Chrome, type Chromes } from './chrome.ts'
import { wholePage, type Place } from './layout.ts'
import { accessibilityPage } from './pages/accessibility.ts'
import {
  failureAnswer,
  loadingAnswer,
  notFoundAnswer,
  refusalAnswer,
  type Answer,
  type LoadingCounty,
} from './pages/answers.ts'
import { faultsPage } from './pages/faults.ts'
import { homePage } from './pages/home.ts'
import { receiptsPage, type ReadReceipts } from './pages/receipts.ts'
import { siteMapPage } from './pages/site-map.ts'
import { Freshness, type ReadChanged } from './freshness.ts'
import { RenderedPages, type FreshPage } from './rendered-pages.ts'
import { parametersOf, pathOf, queryOf, sendAsset, sendOnce, sendPage, sizeOf } from './sending.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

export interface PortalOptions {
  /** Another object from the moment on which the county says something else of itself. */
  readonly site: () => Site
  /** What the modules bring, in the order of the modules. */
  readonly parts?: readonly PortalParts[]
  readonly readReceipts?: ReadReceipts
  readonly renderedPages?: RenderedPages
  /** Where kept pages are not to wait until they are old. */
  readonly readChanged?: ReadChanged
  /** How far a county that is still being loaded has come; null once it is ready. */
  readonly readLoading?: () => LoadingCounty | null
  /** Told of what is a bug; the reader sees a calm page. */
  readonly reportFailure?: (error: unknown, request: FastifyRequest) => void
}

/** The public site: its own pages, those of the modules, and what is kept of them. */
export class Portal {
  readonly pages: readonly PortalPage[]
  readonly renderedPages: RenderedPages
  readonly freshness: Freshness
  readonly assets: readonly Asset[]
  readonly #options: PortalOptions
  readonly #shell: Omit<Shell, 'site'>
  #written: Chromes

  constructor(options: PortalOptions) {
    const about = pagesAboutTheSite(options, () => this.pages)
    const parts = options.parts ?? []
    const home = homePage(options.site, parts)
    const assets = readAssets()
    this.pages = [home, ...parts.flatMap((part) => part.pages ?? []), ...about]
    this.renderedPages = options.renderedPages ?? new RenderedPages()
    this.freshness = new Freshness(
      this.renderedPages,
      options.readChanged ?? (() => Promise.resolve([])),
    )
    this.assets = Object.values(assets)
    this.#options = options
    this.#shell = { assets, about, menu: menuOf(this.pages) }
    this.#written = chromesOf({ ...this.#shell, site: options.site() })
  }

  /** Answers with a page: the kept one if it is still true, otherwise a fresh one. */
  answer(
    page: PortalPage,
    language: Language,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply | Promise<FastifyReply> {
    const loading = this.#options.readLoading?.() ?? null
    if (loading !== null) return this.#answerLoading(loading, request, reply)
    const looking = this.freshness.ensure()
    if (looking === null) return this.#answerWith(page, language, request, reply)
    return looking.then(() => this.#answerWith(page, language, request, reply))
  }

  #answerWith(
    page: PortalPage,
    language: Language,
    ...[request, reply]: [FastifyRequest, FastifyReply]
  ): FastifyReply | Promise<FastifyReply> {
    const chrome = this.#chromeFor(language, request)
    const query = page.query === undefined ? {} : readQuery(page.query, queryOf(request))
    const path = pathOf(request, language)
    const key = {
      address: chrome.reader.address(path, query),
      path,
      isAsked: Object.keys(query).length > 0,
    }
    const place = { page, path, query, isPlace: true }
    const given = { parameters: parametersOf(request), visitorAddress: '' }
    if (page.forEachVisitor === true) {
      const own = { ...given, visitorAddress: request.ip }
      return this.#render(page, chrome, place, own).then(({ text }) => sendOnce(reply, 200, text))
    }
    const kept = this.renderedPages.find(key)
    if (kept !== undefined) return sendPage(request, reply, kept, true)
    return this.renderedPages
      .render(key, () => this.#render(page, chrome, place, given))
      .then((fresh) => sendPage(request, reply, fresh, false))
  }

  /** The calm page for an address nobody knows. */
  answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return this.#answerOnce(notFoundAnswer, request, reply)
  }

  /** The calm page for a refusal, or for what went wrong on our side. */
  answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (error instanceof Refusal) {
      return this.#answerOnce(refusalAnswer(error), request, reply)
    }
    this.#options.reportFailure?.(error, request)
    return this.#answerOnce(failureAnswer(this.#options.site()), request, reply)
  }

  #answerLoading(
    loading: LoadingCounty,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply {
    const answer = loadingAnswer(loading)
    void reply.header('retry-after', String(answer.refreshSeconds))
    return this.#answerOnce(answer, request, reply)
  }

  #chromeFor(language: Language, request: FastifyRequest): Chrome {
    const site = this.#options.site()
    if (this.#written.site !== site) this.#written = chromesOf({ ...this.#shell, site })
    return this.#written[language][sizeOf(request)]
  }

  #answerOnce(answer: Answer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const language = languageOf(request)
    const chrome = this.#chromeFor(language, request)
    const place: Place = {
      page: { title: answer.title },
      path: pathOf(request, language),
      query: {},
      isPlace: false,
      refreshSeconds: answer.refreshSeconds,
    }
    const text = wholePage(chrome, place, answer.content(chrome.reader))
    return sendOnce(reply, answer.status, text)
  }

  // Nothing of the request but its address reaches a page that is kept, so none can hold anything personal.
  async #render(
    page: PortalPage,
    chrome: Chrome,
    place: Place,
    given: Pick<PageContext, 'parameters' | 'visitorAddress'>,
  ): Promise<FreshPage> {
    const content = await page.render({ ...chrome.reader, ...given, query: place.query })
    return {
      text: wholePage(chrome, place, content),
      tags: content.tags ?? [],
      keep: page.keep ?? 'until-dropped',
    }
  }
}

function pagesAboutTheSite(
  options: PortalOptions,
  pages: () => readonly PortalPage[],
): readonly PortalPage[] {
  const { site, readReceipts } = options
  const own = [faultsPage(site), siteMapPage(pages), accessibilityPage(site)]
  return readReceipts === undefined ? own : [...own, receiptsPage(readReceipts)]
}

function menuOf(pages: readonly PortalPage[]): readonly PortalPage[] {
  return pages
    .filter((page) => page.menuOrder !== undefined)
    .toSorted((one, other) => (one.menuOrder ?? 0) - (other.menuOrder ?? 0))
}

const publicRoute = { config: { access: 'public' } } as const

/** Registers the site's pages in both languages and the files they need. Every route is public. */
export function portalPlugin(
  app: FastifyInstance,
  options: { readonly portal: Portal },
  done: () => void,
): void {
  const { portal } = options
  app.setErrorHandler((error, request, reply) => portal.answerFailure(error, request, reply))
  for (const page of portal.pages) {
    for (const language of ['zh', 'en'] as const) {
      app.get(inLanguage(page.path, language), publicRoute, (request, reply) =>
        portal.answer(page, language, request, reply),
      )
    }
  }
  for (const asset of portal.assets) {
    app.get(asset.address, publicRoute, (request, reply) => sendAsset(request, reply, asset))
  }
  done()
}
