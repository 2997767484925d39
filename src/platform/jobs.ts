import type { Logger } from 'pino'
import type { House } from './house.ts'

/** Work that nobody waits for, done again and again. Each takes its own lock, so several processes may try. */
export interface Job {
  readonly name: string
  readonly everySeconds: number
  readonly run: (house: House) => Promise<void>
}

/** Runs each job in turn at its own pace, one at a time; gives what stops them and waits for the one that runs. */
export function startJobs(house: House, jobs: readonly Job[], logger: Logger): () => Promise<void> {
  const nextAt = new Map(jobs.map((job) => [job, performance.now() + job.everySeconds * 1000]))
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    for (const job of jobs) {
      if ((nextAt.get(job) ?? 0) > performance.now()) continue
      nextAt.set(job, performance.now() + job.everySeconds * 1000)
      running = running.then(() => runOne(house, job, logger))
    }
  }, 1000)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function runOne(house: House, job: Job, logger: Logger): Promise<void> {
  try {
    await job.run(house)
  } catch (error) {
    logger.error({ err: error, job: job.name }, 'a job failed; it will be tried again')
  }
}
