import type { ListFace } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { useReading, useSay } from '../language.tsx'
import { words } from '../words.ts'
import { withFilters } from './address.ts'

interface ExportsProps {
  readonly collection: string
  readonly formats: NonNullable<ListFace['exports']>
}

/** The list as a file, under the conditions and in the order that are seen. Plain links: the browser writes the stream to disk. */
export function Exports({ collection, formats }: ExportsProps): ReactElement | null {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  if (formats.length === 0) return null
  return (
    <p className="exports">
      <span>{say(words.exportList)}</span>
      {formats.map((format) => {
        // The browser asks for this one itself, in the language it was set up with.
        const asked = withFilters(search, { format, language }).toString()
        return (
          <a key={format} href={`/api/v1/${collection}/export?${asked}`} download>
            {say(words.exportAs[format])}
          </a>
        )
      })}
    </p>
  )
}
