import { say, type Label, type Language } from '#kernel/label.ts'
import { createContext, useContext } from 'react'

export interface Reading {
  readonly language: Language
  readonly choose: (language: Language) => void
}

export const LanguageContext = createContext<Reading>({ language: 'zh', choose: () => undefined })

const storageKey = 'desk-language'

/** Says a label in the reader's language. */
export function useSay(): (words: Label) => string {
  const { language } = useContext(LanguageContext)
  return (words) => say(words, language)
}

/** The reader's language and the way to change it. */
export function useReading(): Reading {
  return useContext(LanguageContext)
}

/** The language chosen on this machine; before anyone chose, Chinese. */
export function rememberedLanguage(): Language | null {
  const remembered = localStorage.getItem(storageKey)
  return remembered === 'zh' || remembered === 'en' ? remembered : null
}

/** Keeps the choice, and tells the page and its assistive readers. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language)
  markLanguage(language)
}

export function markLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
