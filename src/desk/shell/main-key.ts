import { useEffect, useRef } from 'react'
import { isComposing } from '../composing.ts'

/** Alt+S presses the main button of what is in front, unless an input method has the keys. */
export function useMainKey(press: () => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (!event.altKey || event.code !== 'KeyS' || event.ctrlKey || event.metaKey) return
      if (isComposing(event)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('keydown', hear)
    }
  }, [])
}
