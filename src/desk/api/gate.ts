/** Whether requests go through: open, or held until the person has shown again who he is. */
export type Gate = 'open' | 'locked' | 'signed-out'

let gate: Gate = 'open'
let listeners: readonly (() => void)[] = []
let waiting: readonly (() => void)[] = []
const otherTabs = new BroadcastChannel('desk-gate')

otherTabs.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data === 'open') setGate('open')
  if (event.data === 'locked') setGate('locked')
})

/** Holds every request from now on; the page stays as it is below the lock. */
export function closeGate(how: 'locked' | 'signed-out'): void {
  setGate(how)
  if (how === 'locked') otherTabs.postMessage('locked')
}

/** Lets the held requests go, here and in the other tabs. */
export function openGate(): void {
  setGate('open')
  otherTabs.postMessage('open')
}

/** Settles once the gate is open. */
export function waitUntilOpen(): Promise<void> {
  if (gate === 'open') return Promise.resolve()
  return new Promise((resolve) => {
    waiting = [...waiting, resolve]
  })
}

export function readGate(): Gate {
  return gate
}

/** Tells when the gate opens or closes; returns the way to stop listening. */
export function watchGate(listener: () => void): () => void {
  listeners = [...listeners, listener]
  return () => {
    listeners = listeners.filter((one) => one !== listener)
  }
}

function setGate(next: Gate): void {
  if (gate === next) return
  gate = next
  for (const listener of listeners) listener()
  if (next !== 'open') return
  const released = waiting
  waiting = []
  for (const release of released) release()
}
