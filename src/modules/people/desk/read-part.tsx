import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { request } from '../../../desk/api/request.ts'
import { useReading } from '../../../desk/language.tsx'
import { Failed, Loading } from '../../../desk/shell/page-state.tsx'

interface ReadPartProps<Answer> {
  readonly path: string
  readonly children: (answer: Answer, again: () => void) => ReactElement
}

/** A part of a page that is read from one address: calm while it is read, honest when it cannot be. */
export function ReadPart<Answer>({ path, children }: ReadPartProps<Answer>): ReactElement {
  const { language } = useReading()
  const { data, error, refetch } = useQuery({
    queryKey: ['administration', path, language],
    queryFn: ({ signal }) => request<Answer>(`/api/v1/${path}`, { signal }),
    placeholderData: keepPreviousData,
  })
  const again = (): void => {
    void refetch()
  }
  if (data !== undefined) return children(data, again)
  return error ? <Failed error={error} onAgain={again} /> : <Loading />
}
