import { useEffect } from 'react'
import { isComposing } from '../composing.ts'

/** ↑ and ↓ walk through the links marked `data-row`; Enter is the link's own key. Typing and menus keep theirs. */
export function useRowKeys(): void {
  useEffect(() => {
    function walk(event: KeyboardEvent): void {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
        return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, select, textarea, dialog, [role="dialog"], [role="listbox"]'))
        return
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
      const here = rows.indexOf(document.activeElement as HTMLElement)
      const next = event.key === 'ArrowDown' ? here + 1 : here === -1 ? rows.length - 1 : here - 1
      const row = rows[next]
      if (row === undefined) return
      event.preventDefault()
      row.focus()
      row.scrollIntoView({ block: 'nearest' })
    }
    addEventListener('keydown', walk)
    return () => {
      removeEventListener('keydown', walk)
    }
  }, [])
}

/** Pressing anywhere on a row opens it, as its link does, unless words are being selected. */
export function openRow(event: React.MouseEvent<HTMLTableRowElement>): void {
  if (event.target instanceof Element && event.target.closest('a, button')) return
  if (getSelection()?.isCollapsed === false) return
  event.currentTarget.querySelector<HTMLElement>('[data-row]')?.click()
}
