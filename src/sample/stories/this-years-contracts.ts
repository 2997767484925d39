import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type { ContractStory } from '../project-story.ts'
import { weekdaysAfter } from '../stage.ts'

/** Who sold the air conditioning whose retention is due. */
export const airSupplier = '样例制冷设备有限公司'

/** The contracts of this year by their place. */
export function contractNumber(today: DateText, place: number): string {
  return `样例采〔${String(yearOf(today))}〕10${String(place)}`
}

/** One whose retention is due and whose assets want their cards, one to be accepted, and one to be checked. */
export function openContracts(today: DateText): readonly ContractStory[] {
  const on = (days: number): DateText => weekdaysAfter(addDays(today, days), 1)
  return [
    {
      number: contractNumber(today, 1),
      name: '机房精密空调采购合同',
      supplier: airSupplier,
      signedOn: on(-74),
      method: 'inquiry',
      document: '样例询价第11号',
      instalments: [['验收款', 43_700, on(-30)]],
      retention: { yuan: 2_300, dueOn: addDays(today, -2) },
      enteredOn: on(-73),
      acceptedOn: on(-44),
      devices: [['机房精密空调', '样例AC-35', 2, 23_000]],
    },
    {
      number: contractNumber(today, 2),
      name: '自助服务终端采购合同',
      supplier: '样例智能终端有限公司',
      signedOn: on(-15),
      method: 'inquiry',
      document: '样例询价第17号',
      instalments: [
        ['预付款', 26_400, addDays(today, -3)],
        ['验收款', 57_200, addDays(today, 25)],
      ],
      retention: { yuan: 4_400, dueOn: addDays(today, 390) },
      enteredOn: on(-14),
    },
    {
      number: contractNumber(today, 3),
      name: '短信平台服务合同',
      supplier: '样例软件服务有限公司',
      signedOn: on(-5),
      method: 'own-purchase',
      instalments: [['全年服务费', 24_000, addDays(today, 40)]],
      enteredOn: on(-4),
      isDraft: true,
    },
  ]
}
