export type Theme = 'light' | 'dark'

const storageKey = 'desk-theme'
let listeners: readonly (() => void)[] = []

/** The theme kept on this machine, else what the system asks for. */
export function readTheme(): Theme {
  const kept = localStorage.getItem(storageKey)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme)
  markTheme()
  for (const listener of listeners) listener()
}

export function markTheme(): void {
  document.documentElement.dataset['theme'] = readTheme()
}

export function watchTheme(listener: () => void): () => void {
  listeners = [...listeners, listener]
  return () => {
    listeners = listeners.filter((one) => one !== listener)
  }
}

/** A design token as it stands in the present theme, for what cannot read style sheets: component theme and charts. */
export function tokenValue(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}
