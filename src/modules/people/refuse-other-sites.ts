import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyRequest } from 'fastify'

// A form on another site's page could sign its visitor in under an account of that site's choosing.
export function refuseOtherSites(request: FastifyRequest): void {
  const isJson = request.headers['content-type']?.startsWith('application/json') === true
  if (isJson && request.headers['sec-fetch-site'] !== 'cross-site') return
  throw new Refusal(
    'not-allowed',
    label('请从本系统的登录页登录。', 'Sign in from the sign-in page of this system.'),
  )
}
