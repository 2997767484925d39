import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineProjectAction } from '../projects/project-kind.ts'
import { balanceOf } from '../ledger/balance.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { mayAdjustProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { CloseProjectForm } from '../projects/project-schema.ts'

/** Ends a project once no claim on it is under way. */
export const closeProject = defineProjectAction({
  process: projectProcess,
  name: 'close',
  input: CloseProjectForm,
  grave: true,
  mayBeTakenBy: mayAdjustProject,
  gather: async (tx, { record }) => ({ sums: await readSumsOf(tx, record.id) }),
  decide({ known }) {
    const { reservedFen } = balanceOf(known.sums)
    if (reservedFen === 0) return {}
    throw new Refusal(
      'wrong-state',
      label(
        `还有 ${sayYuan(reservedFen)} 元的报账没办完，办完再结束项目。`,
        `Claims of ${sayYuan(reservedFen)} yuan are still under way. Finish them before closing.`,
      ),
    )
  },
})
