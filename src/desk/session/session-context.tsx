import { createContext, useContext } from 'react'
import type { Session } from '../api/session.ts'

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = SessionContext.Provider

/** Who sits here; used only below the shell, which is not drawn without a session. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('A page of the desk was drawn without a session')
  return session
}
