import { parseArgs } from 'node:util'

import type { Step } from './check-steps.ts'

/** What is asked of `npm test`: everything, some steps, or the tests whose path contains a word. */
export interface CheckRequest {
  readonly only: readonly string[]
  readonly paths: readonly string[]
}

/** Reads `--only types,lint` and any number of parts of paths. */
export function readRequest(args: readonly string[]): CheckRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  })
  const only = (values.only ?? [])
    .flatMap((names) => names.split(','))
    .filter((name) => name !== '')
  return { only, paths: positionals.map((path) => path.replace(/^\.\//, '')) }
}

/** A misspelt step would pass by running nothing. */
export function unknownNames(steps: readonly Step[], { only }: CheckRequest): readonly string[] {
  return only.filter((name) => !steps.some((step) => isCalled(step, name)))
}

/**
 * The steps that were asked for. `--only types` takes `types` and `types-desk`; a path keeps only
 * the tests under it, and no step without tests.
 */
export function chooseSteps(steps: readonly Step[], request: CheckRequest): readonly Step[] {
  const named = (step: Step): boolean =>
    request.only.length === 0 || request.only.some((name) => isCalled(step, name))
  const chosen = steps.filter(named)
  if (request.paths.length === 0) return chosen
  return chosen
    .map((step) => ({
      ...step,
      tests: (step.tests ?? []).filter((test) => request.paths.some((path) => test.includes(path))),
    }))
    .filter((step) => step.tests.length > 0)
}

function isCalled(step: Step, name: string): boolean {
  return step.name === name || step.name.startsWith(`${name}-`)
}
