import type { Indicator } from '#platform/indicators/indicator.ts'
import type { Module } from '#platform/module.ts'

/**
 * The figures of the registers that an indicator may take its actual value from: those about a project or the whole
 * county. What evaluations and evidence themselves give is no register of its own.
 */
export function registeredFigures(modules: readonly Module[]): readonly Indicator[] {
  return modules
    .filter(({ name }) => name !== 'performance')
    .flatMap(({ indicators }) => indicators)
    .filter((one) => one.about === null || isAboutProject(one))
}

/** Whether a figure is asked of one budget project. */
export function isAboutProject({ about }: Pick<Indicator, 'about'>): boolean {
  return about === 'budget.project'
}
