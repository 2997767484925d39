import '../platform/look/tokens.css'
import './look/base.css'
import './look/parts.css'
import './look/shell.css'
import './look/list.css'
import './look/form.css'
import './look/record.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { guardComposing } from './composing.ts'
import { Desk } from './desk.tsx'
import { markLanguage, rememberedLanguage } from './language.tsx'
import { guardDrafts } from './record/drafts.ts'
import { markTheme } from './look/theme.ts'

guardComposing()
guardDrafts()
markTheme()
markLanguage(rememberedLanguage() ?? 'zh')

const place = document.getElementById('desk')
if (place === null) throw new Error('The page has no place for the desk')
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
