/** What was typed into a form that has not been submitted yet, and the key its submission will carry. */
export interface Draft {
  readonly input: unknown
  readonly key: string
  /** Whether a person changed it since it was drawn. */
  readonly isTouched: boolean
}

const drafts = new Map<string, Draft>()

/** Drafts outlive the page they were typed on, as long as this tab is open; they never leave the memory of it. */
export function findDraft(name: string): Draft | undefined {
  return drafts.get(name)
}

export function keepDraft(name: string, draft: Draft): void {
  drafts.set(name, draft)
}

export function dropDraft(name: string): void {
  drafts.delete(name)
}

/** The browser asks before it closes a tab with something typed in it. */
export function guardDrafts(): void {
  addEventListener('beforeunload', (event) => {
    if ([...drafts.values()].some((draft) => draft.isTouched)) event.preventDefault()
  })
}
