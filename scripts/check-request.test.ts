import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { chooseSteps, readRequest, unknownNames } from './check-request.ts'
import type { Step } from './check-steps.ts'
import { countTests } from './run-step.ts'

const steps: readonly Step[] = [
  { name: 'types', command: [] },
  { name: 'types-desk', command: [] },
  { name: 'lint', command: [] },
  {
    name: 'rules',
    command: [],
    tests: ['src/kernel/money.test.ts', 'src/modules/cases/case.test.ts'],
  },
]

const chosenBy = (...args: readonly string[]): readonly string[] =>
  chooseSteps(steps, readRequest(args)).map(({ name }) => name)

describe('npm test', () => {
  it('runs everything when nothing is named', () => {
    assert.deepEqual(chosenBy(), ['types', 'types-desk', 'lint', 'rules'])
  })

  it('runs the named steps, and those whose names begin with one', () => {
    assert.deepEqual(chosenBy('--only', 'types,rules'), ['types', 'types-desk', 'rules'])
  })

  it('runs nothing when one of the names is misspelt', () => {
    assert.deepEqual(unknownNames(steps, readRequest(['--only', 'types,lnit'])), ['lnit'])
  })

  it('runs only the tests under a path when a path is named', () => {
    const [step, ...others] = chooseSteps(steps, readRequest(['./src/modules/cases']))
    assert.deepEqual(step?.tests, ['src/modules/cases/case.test.ts'])
    assert.deepEqual(others, [])
  })

  it('runs nothing, and so fails, when no test lies under the path', () => {
    assert.deepEqual(chosenBy('src/modules/nowhere'), [])
  })
})

describe('the counts of a test run', () => {
  const counts = (tests: number, passed: number, skipped: number): string =>
    JSON.stringify({ tests, passed, skipped })

  it('call everything that neither passed nor was skipped a failure', () => {
    assert.deepEqual(countTests(counts(10, 7, 1), 1), { passed: 7, failed: 2, skipped: '1 test' })
  })

  it('say one failure when the runner failed though every test passed', () => {
    assert.equal(countTests(counts(3, 3, 0), 1).failed, 1)
  })

  it('say one failure when the runner died before it could count', () => {
    assert.equal(countTests(null, 134).failed, 1)
    assert.equal(countTests('', null).failed, 1)
  })
})
