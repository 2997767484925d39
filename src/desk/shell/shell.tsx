import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, type ReactElement } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { getCounts } from '../api/lists.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { jobs, type Job } from '../jobs.ts'
import { LanguageSwitch } from '../session/alone.tsx'
import { lockNow, useIdleLock } from '../session/idle.ts'
import { useSession } from '../session/session-context.tsx'
import { words } from '../words.ts'
import { Mine } from './mine.tsx'
import { Loading } from './page-state.tsx'

/** The frame around every page: who sits here, the jobs, the page. */
export function Shell(): ReactElement {
  const say = useSay()
  const session = useSession()
  useIdleLock(session.idleSecondsMax)
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      <Top />
      <Side />
      <Suspense fallback={<PageWaiting />}>
        <Outlet />
      </Suspense>
    </div>
  )
}

/** The landmark every page is drawn in. Going to another page moves the focus here, so that it is read from the top. */
export function Page({
  children,
  flush = false,
}: {
  readonly children: React.ReactNode
  readonly flush?: boolean
}): ReactElement {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const arrivedBy = useRef(pathname)
  useEffect(() => {
    if (arrivedBy.current === pathname && document.activeElement === document.body) return
    arrivedBy.current = pathname
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [pathname])
  return (
    <main id="main" tabIndex={-1} ref={main} className={flush ? 'flush' : undefined}>
      {children}
    </main>
  )
}

function PageWaiting(): ReactElement {
  return (
    <Page>
      <Loading />
    </Page>
  )
}

function Top(): ReactElement {
  const say = useSay()
  const { sample, county } = useSession()
  return (
    <header className="top">
      <Link className="brand" to="/">
        {say(words.desk)}
      </Link>
      {sample ? (
        <span className="sample">
          <b>{say(words.sample)}</b>
          {say(words.sampleOf(county))}
        </span>
      ) : (
        <span className="quiet-words">{county}</span>
      )}
      <div className="tools">
        <Mine />
        <LanguageSwitch />
        <button type="button" className="button-words" onClick={lockNow}>
          <Icon name="lock" /> {say(words.lock)}
        </button>
      </div>
    </header>
  )
}

function Side(): ReactElement {
  const say = useSay()
  const { permissions } = useSession()
  const { pathname } = useLocation()
  const counts = useQuery({
    queryKey: ['counts'],
    queryFn: ({ signal }) => getCounts(signal),
    retry: false,
    refetchInterval: 60_000,
  }).data
  const shown = jobs.filter((job) => permissions.includes(job.permission))
  const here = findHere(shown, pathname)
  return (
    <nav className="side" aria-label={say(words.byJob)}>
      <ul>
        <li>
          <Link to="/" aria-current={pathname === '/' ? 'page' : undefined}>
            <span>{say(words.myWork)}</span>
            <span>{counts?.['work']}</span>
          </Link>
        </li>
        {shown.map((job, index) => (
          <li key={job.name} className={job.group === shown[index - 1]?.group ? undefined : 'gap'}>
            <Link to={job.to} aria-current={job === here ? 'page' : undefined}>
              <span>{say(job.label)}</span>
              <span>{counts?.[job.name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function findHere(shown: readonly Job[], pathname: string): Job | undefined {
  return shown
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((one, other) => other.to.length - one.to.length)[0]
}
