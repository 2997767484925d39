import { useEffect } from 'react'
import { closeGate, readGate } from '../api/gate.ts'
import { lock } from '../api/session.ts'

const activity = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const otherTabs = new BroadcastChannel('desk-activity')

/** Locks the desk in place when nobody has touched it, in any tab, for as long as the session allows. */
export function useIdleLock(idleSecondsMax: number): void {
  useEffect(() => {
    let lastSeen = Date.now()
    let lastTold = 0
    function heard(): void {
      lastSeen = Date.now()
    }
    function seen(): void {
      heard()
      if (lastSeen - lastTold < 5000) return
      lastTold = lastSeen
      otherTabs.postMessage('active')
    }
    // A timer sleeps with the laptop; looking at the clock again each few seconds does not.
    const watch = setInterval(
      () => {
        if (readGate() === 'open' && Date.now() - lastSeen >= idleSecondsMax * 1000) lockNow()
      },
      Math.min(5000, idleSecondsMax * 250),
    )
    for (const name of activity) addEventListener(name, seen, { passive: true })
    otherTabs.addEventListener('message', heard)
    return () => {
      clearInterval(watch)
      for (const name of activity) removeEventListener(name, seen)
      otherTabs.removeEventListener('message', heard)
    }
  }, [idleSecondsMax])
}

/** Covers the page at once; the server hears of it as soon as it can be reached. */
export function lockNow(): void {
  closeGate('locked')
  lock().catch(() => undefined)
}
