import { lazy, type ComponentType, type ReactElement } from 'react'
import { isRouteErrorResponse, useRouteError, type RouteObject } from 'react-router'
import { ProblemError } from './api/problem.ts'
import { screens } from './modules.tsx'
import { Failed } from './shell/page-state.tsx'
import { Page, Shell } from './shell/shell.tsx'
import { WorkPage } from './work/work-page.tsx'

const ListPage = lazily(async () => (await import('./list/list-page.tsx')).ListPage)
const CreatePage = lazily(async () => (await import('./record/create-page.tsx')).CreatePage)
const RecordPage = lazily(async () => (await import('./record/record-page.tsx')).RecordPage)
const PasswordPage = lazily(async () => (await import('./account/password-page.tsx')).PasswordPage)

/** Every address of the desk: modules' own screens, then the generic list, form and record of any collection. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <WorkPage /> },
          { path: 'account/password', element: <PasswordPage /> },
          ...screens.map(({ path, load }) => {
            const Screen = lazily(async () => (await load()).Page)
            return { path, element: <Screen /> }
          }),
          { path: 'indicators/:code/records', element: <ListPage /> },
          { path: ':collection', element: <ListPage /> },
          { path: ':collection/new', element: <CreatePage /> },
          { path: ':collection/:id', element: <RecordPage /> },
          { path: '*', element: <NoSuchPage /> },
        ],
      },
    ],
  },
]

function lazily(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}

function NoSuchPage(): ReactElement {
  return (
    <Page>
      <Failed error={new ProblemError({ status: 404, code: 'not-found', title: '', fields: [] })} />
    </Page>
  )
}

/** A page that threw: calm words, the whole error in the console, the frame still there. */
function Broken(): ReactElement {
  const error = useRouteError()
  const isMissing = isRouteErrorResponse(error) && error.status === 404
  if (isMissing) return <NoSuchPage />
  return (
    <Page>
      <Failed
        error={error}
        onAgain={() => {
          location.reload()
        }}
      />
    </Page>
  )
}
