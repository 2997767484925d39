import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react'
import { useReading, useSay } from '../language.tsx'
import { chooseTheme, readTheme, watchTheme } from '../look/theme.ts'
import { words } from '../words.ts'

/** A page without the desk's frame: signing in, choosing a password, the lock. */
export function Alone({ children }: { readonly children: ReactNode }): ReactElement {
  const say = useSay()
  return (
    <main className="alone">
      <div>
        <p className="brand">{say(words.desk)}</p>
        {children}
        <div className="tools">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </main>
  )
}

export function LanguageSwitch(): ReactElement {
  const say = useSay()
  const { language, choose } = useReading()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="button-words"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => {
        choose(other)
      }}
    >
      {say(words.otherLanguage)}
    </button>
  )
}

export function ThemeSwitch(): ReactElement {
  const say = useSay()
  const theme = useSyncExternalStore(watchTheme, readTheme)
  return (
    <button
      type="button"
      className="button-words"
      onClick={() => {
        chooseTheme(theme === 'dark' ? 'light' : 'dark')
      }}
    >
      {say(theme === 'dark' ? words.light : words.dark)}
    </button>
  )
}
