import type { Language } from '#kernel/label.ts'
import { keepCsrf, request } from './request.ts'

/** Who sits at this desk, and what he may open. */
export interface Session {
  readonly account: {
    readonly id: string
    readonly name: string
    readonly post: string
    readonly unit: string
  }
  readonly actingFor: readonly {
    readonly id: string
    readonly post: string
    readonly name: string | null
  }[]
  readonly language: Language
  readonly sample: boolean
  readonly county: string
  readonly csrf: string
  /** Names of the navigation entries to show. */
  readonly permissions: readonly string[]
  readonly idleSecondsMax: number
  readonly expiresAt: string
  readonly passwordMustChange: boolean
}

export interface Credentials {
  readonly account: string
  readonly password: string
}

const path = '/api/v1/session'

/** The session of this browser; a 401 problem when there is none, or when it is locked. */
export async function getSession(): Promise<Session> {
  return keep(await request<Session>(path, { gated: false }))
}

export async function signIn(credentials: Credentials): Promise<Session> {
  await request(path, { method: 'POST', body: credentials, gated: false })
  return getSession()
}

export async function unlock(password: string): Promise<Session> {
  await request(`${path}/unlock`, { method: 'POST', body: { password }, gated: false })
  return getSession()
}

export async function lock(): Promise<void> {
  await request(`${path}/lock`, { method: 'POST', gated: false })
}

/** Keeps the language for this person, wherever he signs in next. */
export async function keepLanguage(language: Language): Promise<void> {
  await request(path, { method: 'PATCH', body: { language }, gated: false })
}

export async function signOut(): Promise<void> {
  await request(path, { method: 'DELETE', gated: false })
}

export async function changePassword(current: string, next: string): Promise<Session> {
  await request(`${path}/password`, { method: 'POST', body: { current, next } })
  return getSession()
}

function keep(session: Session): Session {
  keepCsrf(session.csrf)
  return session
}
