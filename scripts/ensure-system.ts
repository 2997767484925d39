import { spawnSync } from 'node:child_process'

import { findChromium } from '../tests/support/find-chromium.ts'
import { findPostgresPrograms } from '../tests/support/test-postgres.ts'

// What the checks need and npm cannot bring. Root on a Debian or Ubuntu gets it installed;
// anybody else is told what to install, and the step that needed it is skipped aloud.

/** Null when a Chromium and fonts with Chinese characters are there, else why not. */
export function missingBrowser(): string | null {
  if (findChromium() !== null && hasChineseFont()) return null
  install(['chromium', 'fonts-noto-cjk'])
  if (findChromium() === null) return 'no Chromium here: install the package chromium'
  return null
}

/** Null when PostgreSQL's programs are there, else why not. */
export function missingPostgres(): string | null {
  if (findPostgresPrograms() !== null) return null
  if (!install(['postgresql-15'])) install(['postgresql'])
  return findPostgresPrograms() === null
    ? 'no PostgreSQL here: install the package postgresql-15'
    : null
}

function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log(`installing ${packages.join(' ')} …`)
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  } as const
  spawnSync('apt-get', ['update'], options)
  const done = spawnSync(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', ...packages],
    options,
  )
  return done.status === 0
}
