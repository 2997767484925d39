import { ConfigProvider, theme as antTheme, type ThemeConfig } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { useMemo, useSyncExternalStore, type ReactElement, type ReactNode } from 'react'
import { useReading } from '../language.tsx'
import { readTheme, tokenValue, watchTheme, type Theme } from './theme.ts'

/** Ant Design in the desk's own clothes: every colour is read from the tokens, none is named here. */
export function Components({ children }: { readonly children: ReactNode }): ReactElement {
  const theme = useSyncExternalStore(watchTheme, readTheme)
  const { language } = useReading()
  const config = useMemo(() => themeConfig(theme), [theme])
  return (
    <ConfigProvider
      theme={config}
      locale={language === 'zh' ? chinese : english}
      wave={{ disabled: true }}
      getPopupContainer={(trigger) =>
        trigger?.closest<HTMLElement>('dialog, [role="dialog"], main') ?? document.body
      }
    >
      {children}
    </ConfigProvider>
  )
}

function themeConfig(theme: Theme): ThemeConfig {
  return {
    algorithm: theme === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    cssVar: { key: `desk-${theme}` },
    hashed: false,
    token: {
      colorPrimary: tokenValue('blue'),
      colorLink: tokenValue('blue'),
      colorError: tokenValue('red'),
      colorSuccess: tokenValue('green'),
      colorWarning: tokenValue('amber'),
      colorText: tokenValue('ink'),
      colorTextSecondary: tokenValue('grey-words'),
      colorTextTertiary: tokenValue('grey-words'),
      colorTextQuaternary: tokenValue('grey-words'),
      colorTextPlaceholder: tokenValue('grey-words'),
      colorTextDisabled: tokenValue('grey-words'),
      colorTextLightSolid: tokenValue('on-blue'),
      colorBgBase: tokenValue('paper'),
      colorBgContainer: tokenValue('paper'),
      colorBgElevated: tokenValue('paper'),
      colorBorder: tokenValue('grey-control'),
      colorBorderSecondary: tokenValue('grey-hair'),
      colorSplit: tokenValue('grey-hair'),
      controlItemBgActive: tokenValue('blue-wash'),
      controlItemBgHover: tokenValue('wash'),
      boxShadowSecondary: tokenValue('float'),
      fontFamily: 'inherit',
      fontSize: 14,
      borderRadius: 3,
      controlHeight: 34,
      motion: false,
      wireframe: true,
    },
  }
}
