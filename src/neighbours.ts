import { findProject, listProjects, readFundLines } from '#modules/budget/index.ts'
import type { FundLine, ProjectEntry } from '#modules/budget/index.ts'
import { departmentOf, findHolders, findOrgan, listOrganMembers } from '#modules/people/index.ts'
import type { BudgetLine, Neighbours, Project } from '#modules/performance/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Module } from '#platform/module.ts'

const leadingGroup = '绩效自评工作领导小组'

/** What performance is given of the modules beside it; it imports none of them. */
export function neighboursOf(modules: () => readonly Module[]): Neighbours {
  return {
    modules,
    projects: {
      async find(tx, id) {
        const entry = await findProject(tx, id)
        return entry && asProject(tx, entry)
      },
      list: async (tx, year) => {
        const projects: Project[] = []
        for (const entry of await listProjects(tx, year)) projects.push(await asProject(tx, entry))
        return projects
      },
      readLines: async (tx, question) => asBudgetLines(await readFundLines(tx, question)),
    },
    staff: {
      findHolders: (tx, role, unitId, onDate) => findHolders(tx, { role, unitId, onDate }),
      async listLeadingGroup(tx, unitId, onDate) {
        const department = await departmentOf(tx, unitId)
        const organ = await findOrgan(tx, {
          departmentId: department.id,
          name: leadingGroup,
        })
        return organ === undefined ? [] : listOrganMembers(tx, organ.id, onDate)
      },
    },
  }
}

async function asProject(tx: Tx, entry: ProjectEntry): Promise<Project> {
  const { id, code, name, year, unitId, documents } = entry
  const department = await departmentOf(tx, unitId)
  return {
    id,
    code,
    name,
    year,
    unitId,
    departmentName: department.name,
    basisText: documents.map(sayDocument).join('；'),
  }
}

function sayDocument({ title, number }: ProjectEntry['documents'][number]): string {
  return number === null ? `《${title}》` : `《${title}》（${number}）`
}

// The provincial table knows four kinds of funds: what was carried over is fiscal money of another year.
const funds = {
  fiscal: 'fiscal',
  'carried-over': 'fiscal',
  'special-account': 'special-account',
  own: 'unit',
  other: 'other',
} as const satisfies Record<FundLine['source'], BudgetLine['fund']>

function asBudgetLines(lines: readonly FundLine[]): readonly BudgetLine[] {
  const byFund = new Map<BudgetLine['fund'], BudgetLine>()
  for (const { source, appropriatedFen, adjustedFen, paidFen } of lines) {
    const fund = funds[source]
    const before = byFund.get(fund)
    byFund.set(fund, {
      fund,
      yearStartFen: (before?.yearStartFen ?? 0) + appropriatedFen,
      adjustmentFen: (before?.adjustmentFen ?? 0) + adjustedFen - appropriatedFen,
      adjustedFen: (before?.adjustedFen ?? 0) + adjustedFen,
      paidFen: (before?.paidFen ?? 0) + paidFen,
      receivedFen: null,
    })
  }
  return [...byFund.values()]
}
