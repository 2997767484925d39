import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { sumFen } from '#kernel/money.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import { sayClaim } from '../queries/claim-names.ts'
import type { Contract } from './contract-kind.ts'
import { partWords, planLines, type PartSums } from './contract-money.ts'
import type { ContractClaim, ContractEntry } from './contract-store.ts'
import { contractProcess } from './contract-process.ts'
import { conclusionLabels, type AssetCard, type ContractPart, type Price } from './contract.ts'

type Table = Extract<FactValue, { readonly type: 'table' }>
type Cell = Table['rows'][number][number]
type Column = Label & { readonly numeric?: true }

const name = label('名称', 'Name')
const money: Column = { ...label('金额', 'Amount'), numeric: true }
const quantityColumn: Column = { ...label('数量', 'Quantity'), numeric: true }

/** What is to be paid when, and what is claimed and paid of it. */
export function planFact(
  price: Price,
  sums: Readonly<Record<ContractPart, PartSums>>,
  language: Language,
): Fact {
  const lines = planLines(price, sums)
  const total = (of: 'amountFen' | 'takenFen' | 'paidFen') => sumFen(lines.map((line) => line[of]))
  return tableFact(label('付款计划', 'Planned payments'), language, {
    columns: [
      label('付什么', 'What for'),
      label('应付日期', 'Due on'),
      money,
      { ...label('已报账', 'Claimed'), numeric: true },
      { ...label('已支付', 'Paid'), numeric: true },
      { ...label('还没报', 'Left'), numeric: true },
    ],
    rows: lines.map(({ what, part, dueOn, amountFen, takenFen, paidFen }) => [
      what === null ? sayPart(part, language) : written(what),
      dueOn === null ? text('—') : date(dueOn),
      amount(amountFen),
      amount(takenFen),
      amount(paidFen),
      amount(amountFen - takenFen),
    ]),
    total: [
      text(say(label('合计', 'Total'), language)),
      text(''),
      amount(total('amountFen')),
      amount(total('takenFen')),
      amount(total('paidFen')),
      amount(total('amountFen') - total('takenFen')),
    ],
  })
}

/** The claims on the contract; those that this reader may not open are counted, never named. */
export function claimFacts(claims: readonly ContractClaim[], language: Language): readonly Fact[] {
  if (claims.length === 0) return []
  const table = tableFact(label('报账', 'Claims'), language, {
    columns: [
      label('报账单', 'Claim'),
      label('付哪一部分', 'Part'),
      label('发生日期', 'Date'),
      money,
      label('状态', 'State'),
    ],
    rows: claims.map(({ id, number, title, part, eventOn, totalFen, state, isVisible }) => [
      isVisible
        ? { type: 'record', collection: 'claims', id, text: sayClaim({ number, title }) }
        : text(say(label('别处的报账单', 'A claim elsewhere'), language)),
      sayPart(part, language),
      date(eventOn),
      amount(totalFen),
      text(say(claimProcess.states[state], language)),
    ]),
  })
  return [table]
}

/** How it was accepted, by whom, and what was delivered. */
export function acceptanceFacts(
  { acceptance, acceptors }: Contract,
  language: Language,
): readonly Fact[] {
  if (acceptance === null) return []
  const { acceptedOn, conclusion, remarks, devices } = acceptance
  const people = acceptors.map((one) => `${one.name}（${one.place}）`).join('、')
  return [
    fact(label('验收日期', 'Accepted on'), date(acceptedOn), language),
    fact(
      label('验收结论', 'Conclusion'),
      text(say(conclusionLabels[conclusion], language)),
      language,
    ),
    ...(remarks === null ? [] : [fact(label('验收意见', 'Remarks'), written(remarks), language)]),
    fact(label('验收人', 'Acceptors'), written(people || '—'), language),
    ...(devices.length === 0
      ? []
      : [
          tableFact(label('验收的设备', 'Devices accepted'), language, {
            columns: [
              name,
              label('型号', 'Model'),
              quantityColumn,
              { ...label('单价', 'Price of one'), numeric: true },
              money,
            ],
            rows: devices.map((device) => [
              written(device.name),
              written(device.model),
              text(String(device.quantity)),
              amount(device.priceFen),
              amount(device.priceFen * device.quantity),
            ]),
          }),
        ]),
  ]
}

/** The cards of what was accepted. */
export function assetFacts(cards: readonly AssetCard[], language: Language): readonly Fact[] {
  if (cards.length === 0) return []
  const table = tableFact(label('固定资产卡片', 'Asset cards'), language, {
    columns: [
      label('卡片编号', 'Card'),
      name,
      quantityColumn,
      money,
      label('地点和保管岗位', 'Place and keeper'),
    ],
    rows: cards.map((card) => [
      written(card.number),
      written(card.name),
      text(String(card.quantity)),
      amount(card.amountFen),
      written(`${card.place}，${card.keeper}`),
    ]),
  })
  return [table]
}

export function amendmentFacts({ amendments }: Contract, language: Language): readonly Fact[] {
  if (amendments.length === 0) return []
  const table = tableFact(label('合同变更', 'Amendments'), language, {
    columns: [
      label('日期', 'Date'),
      label('原因', 'Reason'),
      { ...label('变更前', 'Before'), numeric: true },
      { ...label('变更后', 'After'), numeric: true },
    ],
    rows: amendments.map(({ amendedOn, reason, document, totalBeforeFen, totalFen }) => [
      date(amendedOn),
      written(document === null ? reason : `${reason}（${document}）`),
      amount(totalBeforeFen),
      amount(totalFen),
    ]),
  })
  return [table]
}

/** The contracts of a project, as its page lists them. */
export function contractsFacts(
  contracts: readonly ContractEntry[],
  language: Language,
): readonly Fact[] {
  if (contracts.length === 0) return []
  const table = tableFact(label('合同', 'Contracts'), language, {
    columns: [
      label('合同', 'Contract'),
      label('供应商', 'Supplier'),
      { ...label('总价', 'Price'), numeric: true },
      { ...label('已报账', 'Claimed'), numeric: true },
      label('状态', 'State'),
    ],
    rows: contracts.map((one) => [
      {
        type: 'record',
        collection: 'contracts',
        id: one.id,
        text: `${one.contractNumber} ${one.name}`,
      },
      written(one.supplierName),
      amount(one.totalFen),
      amount(one.takenFen),
      text(say(contractProcess.states[one.state], language)),
    ]),
  })
  return [table]
}

function sayPart(part: string | null, language: Language): Cell {
  const words = partWords(part)
  return text(words === null ? '—' : say(words, language))
}

function tableFact(
  words: Label,
  language: Language,
  table: {
    readonly columns: readonly Column[]
    readonly rows: Table['rows']
    readonly total?: Table['rows'][number]
  },
): Fact {
  const { columns, ...rest } = table
  const said = columns.map(({ numeric, ...column }) => ({
    label: say(column, language),
    ...(numeric ? { numeric } : {}),
  }))
  return fact(words, { type: 'table', columns: said, ...rest }, language)
}
