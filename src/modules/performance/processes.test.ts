import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { outcomesOf, permits, statesOf, type Process } from '#kernel/process.ts'

import { evaluationProcess } from './evaluations/evaluation-process.ts'
import { evidenceProcess } from './evidence/evidence-process.ts'
import { goalProcess } from './goals/goal-process.ts'
import { monitoringProcess } from './monitoring/monitoring-process.ts'
import { overallProcess } from './overall/overall-process.ts'
import { recheckProcess } from './rechecks/recheck-process.ts'
import { taskProcess } from './tasks/task-process.ts'

function reachable(process: Process): Set<string> {
  const reached = new Set<string>()
  const names = Object.keys(process.actions)
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const name of names) {
      const starts =
        process.actions[name]?.creates === true ||
        [...reached].some((state) => permits(process, state, name))
      if (starts) for (const state of outcomesOf(process, name)) reached.add(state)
    }
  }
  return reached
}

describe('the processes of this module', () => {
  it('reach every state they name', () => {
    const processes: readonly Process[] = [
      ...[goalProcess, evaluationProcess, evidenceProcess],
      ...[taskProcess, recheckProcess, monitoringProcess, overallProcess],
    ]
    for (const process of processes)
      assert.deepEqual([...reachable(process)].sort(), [...statesOf(process)].sort(), process.kind)
  })

  it('let an approved goal be touched by an adjustment only', () => {
    const open = Object.keys(goalProcess.actions).filter((name) =>
      permits<string, string>(goalProcess, 'approved', name),
    )
    assert.deepEqual(open, ['adjust'])
    assert.deepEqual(goalProcess.actions.adjust.from, ['approved'])
  })

  it('leave a final evaluation to be published or archived, never filled in again', () => {
    const after = ['final', 'published', 'archived'] as const
    const open = Object.keys(evaluationProcess.actions).filter((name) =>
      after.some((state) => permits<string, string>(evaluationProcess, state, name)),
    )
    assert.deepEqual(open, ['publish', 'archive', 'archiveUnpublished'])
  })

  it('keep signed evidence from being edited', () => {
    assert.ok(!permits(evidenceProcess, 'signed', 'edit'))
    assert.ok(permits(evidenceProcess, 'signed', 'annul'))
  })
})
