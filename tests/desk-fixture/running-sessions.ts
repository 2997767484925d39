import type { FastifyInstance } from 'fastify'

export interface RunningSession {
  readonly id: string
  readonly isThis: boolean
  readonly address: string
  readonly agent: string
  readonly startedAt: string
  readonly seenAt: string
}

/** Where the person of the fixture is signed in when it begins. */
export const runningSessions: readonly RunningSession[] = ['this', 'window', 'hall', 'home'].map(
  (id, at) => ({
    id,
    isThis: id === 'this',
    address: `10.0.0.${String(at + 1)}`,
    agent: 'Firefox',
    startedAt: '2026-03-02T01:00:00Z',
    seenAt: '2026-03-02T01:00:00Z',
  }),
)

export function addRunningSessions(
  app: FastifyInstance,
  state: { sessions: readonly RunningSession[] },
): void {
  app.get('/api/v1/sessions', () => ({ rows: state.sessions }))
  app.delete<{ Params: { id: string } }>('/api/v1/sessions/:id', (request) => {
    state.sessions = state.sessions.filter(({ id }) => id !== request.params.id)
    return {}
  })
  app.delete('/api/v1/sessions', () => {
    state.sessions = state.sessions.filter(({ isThis }) => isThis)
    return {}
  })
}
