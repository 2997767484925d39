import { DatePicker as AntDatePicker, Select as AntSelect } from 'antd'
import englishPicker from 'antd/es/date-picker/locale/en_US'
import chinesePicker from 'antd/es/date-picker/locale/zh_CN'
import type { PickerLocale } from 'antd/es/date-picker/generatePicker'
import dayjs from 'dayjs'
import customParse from 'dayjs/plugin/customParseFormat.js'
import type { ReactElement } from 'react'
import { useReading, useSay } from '../language.tsx'
import { Components } from '../look/components.tsx'
import { words } from '../words.ts'
import { textOf, tied, type ControlProps } from './control.ts'
import { choicesOf } from './schema.ts'

dayjs.extend(customParse)

// Clerks type a date as they read it on the paper before them.
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日']

const chinese = readAsSeen(chinesePicker)
const english = readAsSeen(englishPicker)

/** Year and month buttons are called what they show, not “choose a year”: voice control looks for the seen words. */
function readAsSeen(locale: PickerLocale): PickerLocale {
  return { ...locale, lang: { ...locale.lang, yearSelect: '', monthSelect: '' } }
}

/** A day, typed in any usual way or picked from the month. */
export function DatePicker(props: ControlProps): ReactElement {
  const { language } = useReading()
  const text = textOf(props.value)
  const day = dayjs(text, 'YYYY-MM-DD', true)
  return (
    <Components>
      <AntDatePicker
        {...tied(props)}
        locale={language === 'zh' ? chinese : english}
        status={props.isWrong ? 'error' : ''}
        format={formats}
        placeholder="2023-11-21"
        value={day.isValid() ? day : null}
        onChange={(picked) => {
          props.onChange(picked?.format('YYYY-MM-DD'))
        }}
      />
    </Components>
  )
}

/** A choice out of many, found by typing part of its name. */
export function LongSelect(props: ControlProps): ReactElement {
  const say = useSay()
  const choices = choicesOf(props.schema)
  const chosen = choices.findIndex(({ value }) => value === props.value)
  return (
    <Components>
      <AntSelect
        {...tied(props)}
        aria-label={props.label}
        className="long-select"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(words.choose)}
        value={chosen === -1 ? null : chosen}
        options={choices.map(({ label }, index) => ({ value: index, label }))}
        onChange={(index: number) => {
          props.onChange(choices[index]?.value)
        }}
      />
    </Components>
  )
}
