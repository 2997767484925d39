import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Language } from '#kernel/label.ts'
import type { TextSize } from '#platform/page/portal-page.ts'
import type { Asset } from './assets.ts'
import { zippedBody, type RenderedPage } from './rendered-pages.ts'

/** No script, no style and no picture but our own, and nobody may frame a page. */
export const portalPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': portalPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const

// A browser may keep a page but asks each time whether it is still true.
const keptHeaders = {
  ...pageHeaders,
  'cache-control': 'public, no-cache',
  vary: 'accept-encoding',
} as const

const onceHeaders = { ...pageHeaders, 'cache-control': 'no-store' } as const

/** Sends a page that was kept; its compressed copy is kept with it, so compressing costs once. */
export function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  page: RenderedPage,
): FastifyReply {
  if (request.headers['if-none-match'] === page.etag || !takesGzip(request)) {
    return sendFresh(request, reply, page)
  }
  return pageReply(reply, page).header('content-encoding', 'gzip').send(zippedBody(page))
}

/** Sends a page as it was rendered, or only the news that it has not changed. */
export function sendFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  page: RenderedPage,
): FastifyReply {
  void pageReply(reply, page)
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  return reply.send(page.body)
}

function pageReply(reply: FastifyReply, page: RenderedPage): FastifyReply {
  return reply.headers(keptHeaders).header('etag', page.etag)
}

/** Sends an answer that is not a page of the site: not found, failed, still loading. */
export function sendOnce(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).headers(onceHeaders).send(text)
}

/** Sends a file whose name holds its digest, to be kept for a year without asking. */
export function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Asset,
): FastifyReply {
  void reply.headers({
    'content-type': asset.mediaType,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  })
  if (!takesGzip(request)) return reply.send(asset.body)
  return reply.header('content-encoding', 'gzip').send(asset.zipped)
}

function takesGzip(request: FastifyRequest): boolean {
  return request.headers['accept-encoding']?.includes('gzip') ?? false
}

/** The fields of the query, whatever was sent. */
export function queryOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  return isRecord(request.query) ? request.query : {}
}

/** The parts of the path, as the router found them. */
export function parametersOf(request: FastifyRequest): Readonly<Record<string, string>> {
  if (!isRecord(request.params)) return {}
  return Object.fromEntries(
    Object.entries(request.params).map(([name, value]) => [name, String(value)]),
  )
}

export function sizeOf(request: FastifyRequest): TextSize {
  return queryOf(request)['size'] === 'large' ? 'large' : 'normal'
}

/** The path without language and query. */
export function pathOf(request: FastifyRequest, language: Language): string {
  const end = request.url.indexOf('?')
  const path = end === -1 ? request.url : request.url.slice(0, end)
  if (language === 'zh') return path
  return path.length <= '/en/'.length ? '/' : path.slice('/en'.length)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
