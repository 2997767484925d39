import { useEffect } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'

/** Names the browser's tab after the page, as a screen reader announces it. */
export function useTitle(title: string | undefined): void {
  const say = useSay()
  const desk = say(words.desk)
  useEffect(() => {
    document.title = title === undefined ? desk : `${title} · ${desk}`
  }, [title, desk])
}
