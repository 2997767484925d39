interface KeyPress {
  readonly keyCode: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing: boolean }
}

/** Whether an input method is still at work, so that Enter and shortcuts must leave the key to it. */
export function isComposing(event: KeyPress): boolean {
  return (
    event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
  )
}

/** Enter that takes a word out of an input method submits no form, whether it signs in, searches or hands in. */
export function guardComposing(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
    },
    true,
  )
}
