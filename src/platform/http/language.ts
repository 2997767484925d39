import type { Language } from '#kernel/label.ts'
import type { FastifyRequest } from 'fastify'

/** The reader's language: the page's own address decides, then Accept-Language; Chinese otherwise. */
export function languageOf(request: FastifyRequest): Language {
  if (request.url === '/en' || request.url.startsWith('/en/') || request.url.startsWith('/en?'))
    return 'en'
  if (!request.url.startsWith('/api/')) return 'zh'
  const wanted = request.headers['accept-language'] ?? ''
  const first = wanted
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'zh' || code === 'en')
  return first === 'en' ? 'en' : 'zh'
}
