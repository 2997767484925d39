import {
  type Query,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import type { Language } from '#kernel/label.ts'
import { problemOf } from './api/problem.ts'
import { getSession, keepLanguage, type Session } from './api/session.ts'
import { isSetUpAwaited, type OpenedCounty } from './api/set-up.ts'
import {
  LanguageContext,
  markLanguage,
  rememberedLanguage,
  rememberLanguage,
  useSay,
} from './language.tsx'
import { routes } from './routes.tsx'
import { Alone } from './session/alone.tsx'
import { ChangePasswordForm } from './session/change-password.tsx'
import { LockScreen, UnlockForm } from './session/lock-screen.tsx'
import { SessionProvider } from './session/session-context.tsx'
import { HandOver, SetUpForm } from './session/set-up.tsx'
import { SignInForm } from './session/sign-in.tsx'
import { Failed, Loading } from './shell/page-state.tsx'
import { useTitle } from './shell/title.ts'
import { words } from './words.ts'

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      // Somebody set a new password for this account meanwhile: the session says so, and asks for another.
      if (problemOf(error).code !== 'password-change-required') return
      void queryClient.invalidateQueries({ queryKey: ['session'] })
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && problemOf(error).status >= 500,
    },
  },
})

/** The whole desk: language, session, pages. */
export function Desk(): ReactElement {
  const [language, setLanguage] = useState<Language>(() => rememberedLanguage() ?? 'zh')
  const chosenHere = useRef<Language | null>(null)
  const reading = useMemo(
    () => ({
      language,
      choose(next: Language) {
        rememberLanguage(next)
        setLanguage(next)
        chosenHere.current = next
        void keepForPerson(next).then(() => {
          // What the server says comes in the reader's language too, so it is read again.
          void queryClient.invalidateQueries({ predicate: isWorthReading })
        })
      },
    }),
    [language],
  )
  useEffect(() => {
    markLanguage(language)
  }, [language])
  return (
    <LanguageContext value={reading}>
      <QueryClientProvider client={queryClient}>
        <Entrance onLanguage={setLanguage} chosenHere={chosenHere} />
      </QueryClientProvider>
    </LanguageContext>
  )
}

/** A choice goes with the person to the next machine; where that cannot be kept now, this machine still has it. */
async function keepForPerson(language: Language): Promise<void> {
  const session = queryClient.getQueryData<Session>(['session'])
  if (session === undefined) return
  queryClient.setQueryData(['session'], { ...session, language })
  await keepLanguage(language).catch(() => undefined)
}

// Whoever is not signed in yet keeps what he has typed: there is nothing of his to read.
function isWorthReading({ queryKey, state }: Query): boolean {
  return queryKey[0] !== 'session' || state.data !== undefined
}

function Entrance({
  onLanguage,
  chosenHere,
}: {
  readonly onLanguage: (language: Language) => void
  /** What was chosen on this page, also before anybody had signed in. */
  readonly chosenHere: RefObject<Language | null>
}): ReactElement {
  const queries = useQueryClient()
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    queryKey: ['session'],
    queryFn: getSession,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const router = useMemo(() => createBrowserRouter(routes, { basename: '/desk' }), [])

  function enter(entered: Session): void {
    queries.setQueryData(['session'], entered)
    if (chosenHere.current !== null) void keepForPerson(chosenHere.current)
  }

  // What the person chose, here or elsewhere, before what somebody chose on this machine.
  const chosen = session?.language
  useEffect(() => {
    if (chosen !== undefined) onLanguage(chosen)
  }, [chosen, onLanguage])

  if (session === undefined)
    return <Before error={error} onEnter={enter} onAgain={() => void refetch()} />
  if (session.passwordMustChange) return <MustChange onDone={enter} />
  return (
    <SessionProvider value={session}>
      <RouterProvider router={router} />
      <LockScreen session={session} />
    </SessionProvider>
  )
}

interface BeforeProps {
  readonly error: unknown
  readonly onEnter: (session: Session) => void
  readonly onAgain: () => void
}

/** Before there is a session: reading it, signing in, or opening one that is locked from before. */
function Before({ error, onEnter, onAgain }: BeforeProps): ReactElement {
  const say = useSay()
  useTitle(undefined)
  if (error === null) return <Loading />
  const { status, code } = problemOf(error)
  if (status !== 401) {
    return (
      <main className="alone">
        <Failed error={error} onAgain={onAgain} />
      </main>
    )
  }
  if (code === 'session-locked') {
    return (
      <Alone>
        <h1>{say(words.locked)}</h1>
        <UnlockForm onDone={onEnter} />
      </Alone>
    )
  }
  return <Arrival onEnter={onEnter} />
}

/** Nobody is signed in: the sign-in, or in a county that nobody opened yet its set-up. */
function Arrival({ onEnter }: Pick<BeforeProps, 'onEnter'>): ReactElement {
  const say = useSay()
  const [opened, setOpened] = useState<OpenedCounty | null>(null)
  const { data: isAwaited, refetch } = useQuery({
    queryKey: ['set-up'],
    queryFn: isSetUpAwaited,
    staleTime: Infinity,
    retry: false,
  })
  if (opened !== null)
    return (
      <Alone>
        <HandOver
          opened={opened}
          onDone={() => {
            setOpened(null)
            void refetch()
          }}
        />
      </Alone>
    )
  if (isAwaited === true)
    return (
      <Alone>
        <SetUpForm onOpened={setOpened} />
      </Alone>
    )
  return (
    <Alone>
      <h1>{say(words.signIn)}</h1>
      <SignInForm onDone={onEnter} />
    </Alone>
  )
}

function MustChange({ onDone }: { readonly onDone: (session: Session) => void }): ReactElement {
  const say = useSay()
  useTitle(say(words.mustChange))
  return (
    <Alone>
      <h1>{say(words.mustChange)}</h1>
      <p className="quiet-words">{say(words.mustChangeWhy)}</p>
      <ChangePasswordForm onDone={onDone} />
    </Alone>
  )
}
