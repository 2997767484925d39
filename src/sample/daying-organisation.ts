import { label, type Label } from '#kernel/label.ts'
import {
  establishUnit,
  loadRoles,
  seatMember,
  systemActor,
  unitKind,
} from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import type { Tx } from '#platform/database/transaction.ts'

/** The units that the sample's people work in. */
export type Place =
  'county' | 'bureau' | 'centre' | 'services' | 'finance' | 'finance-bureau' | 'audit-bureau'

const opened = new Date('2022-01-04T01:00:00Z')

/** Opens the county, its departments, sections and towns, and seats the leading group. */
export async function openOrganisation(tx: Tx): Promise<Readonly<Record<Place, string>>> {
  await loadRoles(tx)
  const county = await openUnit(tx, 'county', label('大英县', 'Daying County'), { code: '510923' })
  const below = { parentId: county }
  const bureau = await openUnit(
    tx,
    'department',
    label('大英县行政审批局', 'Daying Approval Bureau'),
    below,
  )
  const ofBureau = { parentId: bureau }
  const section = (name: Label): Promise<string> => openUnit(tx, 'section', name, ofBureau)
  const centre = await section(
    label('政务服务和大数据中心', 'Government Service and Big Data Centre'),
  )
  const services = await section(label('政务服务股', 'Government Service Section'))
  const finance = await section(label('财务股', 'Finance Section'))
  await section(label('办公室', 'Office'))
  await section(label('审批股', 'Approval Section'))
  await seatLeadingGroup(tx, ofBureau)
  const financeBureau = await openUnit(
    tx,
    'department',
    label('大英县财政局', 'Daying Finance Bureau'),
    below,
  )
  const auditBureau = await openUnit(
    tx,
    'department',
    label('大英县审计局', 'Daying Audit Bureau'),
    below,
  )
  for (const department of departments) await openUnit(tx, 'department', department, below)
  for (const town of towns) await openUnit(tx, 'town', town, below)
  return {
    county,
    bureau,
    centre,
    services,
    finance,
    'finance-bureau': financeBureau,
    'audit-bureau': auditBureau,
  }
}

async function openUnit(
  tx: Tx,
  kind: string,
  name: Label,
  rest: { readonly parentId?: string; readonly code?: string },
): Promise<string> {
  const { record } = await create(tx, unitKind, establishUnit, {
    actor: systemActor,
    input: { unitKind: kind, name: name.zh, nameEnglish: name.en, ...rest },
    happenedAt: opened,
  })
  return record.id
}

// Members are named by their posts: the sample holds no real person.
const members = [
  ['党组书记兼局长', '组长'],
  ['分管财务副局长', '副组长'],
  ['分管政务服务副局长', '副组长'],
  ['总工程师', '成员'],
  ['大数据中心主任', '成员'],
  ['政务服务股股长', '成员'],
  ['财务股股长', '成员兼办公室主任'],
] as const

async function seatLeadingGroup(tx: Tx, of: { readonly parentId: string }): Promise<void> {
  const name = label('绩效自评工作领导小组', 'Performance Leading Group')
  const id = await openUnit(tx, 'organ', name, of)
  for (const [member, post] of members)
    await take(tx, unitKind, seatMember, {
      recordId: id,
      version: null,
      actor: systemActor,
      input: { name: member, post, from: '2022-01-04' },
      happenedAt: opened,
    })
}

const towns: readonly Label[] = [
  label('隆盛镇', 'Longsheng'),
  label('象山镇', 'Xiangshan'),
  label('盐井街道', 'Yanjing Subdistrict'),
  label('天保镇', 'Tianbao'),
  label('卓筒井镇', 'Zhuotongjing'),
  label('蓬莱镇', 'Penglai'),
  label('金元镇', 'Jinyuan'),
  label('回马镇', 'Huima'),
  label('玉峰镇', 'Yufeng'),
  label('河边镇', 'Hebian'),
]

/** The other county departments that have service items of their own. */
const departments: readonly Label[] = [
  label('大英县发展和改革局', 'Development and Reform Bureau'),
  label('大英县经济信息化和科学技术局', 'Economy, Information and Science Bureau'),
  label('大英县教育和体育局', 'Education and Sports Bureau'),
  label('大英县公安局', 'Public Security Bureau'),
  label('大英县民政局', 'Civil Affairs Bureau'),
  label('大英县司法局', 'Justice Bureau'),
  label('大英县人力资源和社会保障局', 'Human Resources and Social Security Bureau'),
  label('大英县自然资源和规划局', 'Natural Resources and Planning Bureau'),
  label('遂宁市大英生态环境局', 'Ecology and Environment Bureau'),
  label('大英县住房和城乡建设局', 'Housing and Construction Bureau'),
  label('大英县交通运输局', 'Transport Bureau'),
  label('大英县水利局', 'Water Bureau'),
  label('大英县农业农村局', 'Agriculture and Rural Affairs Bureau'),
  label('大英县商务和经济合作局', 'Commerce Bureau'),
  label('大英县文化广播电视和旅游局', 'Culture, Broadcasting and Tourism Bureau'),
  label('大英县卫生健康局', 'Health Bureau'),
  label('大英县退役军人事务局', 'Veterans Affairs Bureau'),
  label('大英县应急管理局', 'Emergency Management Bureau'),
  label('大英县市场监督管理局', 'Market Supervision Bureau'),
  label('大英县统计局', 'Statistics Bureau'),
  label('大英县医疗保障局', 'Medical Security Bureau'),
  label('大英县综合行政执法局', 'Administrative Enforcement Bureau'),
  label('大英县乡村振兴局', 'Rural Revitalisation Bureau'),
  label('大英县信访局', 'Petitions Bureau'),
  label('大英县林业局', 'Forestry Bureau'),
  label('大英县税务局', 'Tax Bureau'),
  label('大英县气象局', 'Meteorological Bureau'),
]
