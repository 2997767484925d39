import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readingLimits } from './reading-limits.ts'
import { brokenFile, oldWordFile, tookTooLong, tooMuch } from './reading-refusals.ts'

interface ConvertSettings {
  readonly officeSeconds?: number
  readonly office?: string
}

/** Has LibreOffice make a docx of an older file, in a folder that is gone afterwards. Refused where there is none. */
export async function convertToWord(
  content: Uint8Array,
  extension: 'doc' | 'wps',
  { officeSeconds = readingLimits.officeSeconds, office = 'soffice' }: ConvertSettings = {},
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-office-'))
  try {
    const source = join(folder, `document.${extension}`)
    const made = join(folder, 'made', 'document.docx')
    await writeFile(source, content)
    await writeProfile(join(folder, 'profile'))
    await runOffice(office, source, officeSeconds)
    const size = await stat(made).catch(() => null)
    if (!size) throw brokenFile()
    if (size.size > readingLimits.fileBytes) throw tooMuch('fileBytes')
    return await readFile(made)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function runOffice(office: string, source: string, seconds: number): Promise<void> {
  const folder = dirname(source)
  const profile = pathToFileURL(join(folder, 'profile')).href
  const made = join(folder, 'made')
  const options = [
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--nofirststartwizard',
  ]

  const child = spawn(
    office,
    [
      `-env:UserInstallation=${profile}`,
      ...options,
      '--convert-to',
      'docx',
      '--outdir',
      made,
      source,
    ],
    {
      // A group of its own, so that it ends together with what it started.
      detached: true,
      stdio: 'ignore',
      cwd: folder,
      env: { HOME: folder, TMPDIR: folder, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
    },
  )
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tookTooLong(seconds))
      endGroup(child.pid)
    }, seconds * 1000)
    child.once('error', () => {
      clearTimeout(timer)
      reject(oldWordFile())
    })
    child.once('exit', () => {
      clearTimeout(timer)
      endGroup(child.pid)
      resolve()
    })
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (reason) {
    // It has ended, and its children with it.
    if ((reason as { code?: unknown }).code !== 'ESRCH') throw reason
  }
}

/** A profile in which a document runs nothing and fetches nothing. */
async function writeProfile(profile: string): Promise<void> {
  const settings = [
    'DisableMacrosExecution',
    'DisableActiveContent',
    'BlockUntrustedRefererLinks',
    'DisableOLEAutomation',
  ].map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings.join('')}</oor:items>`,
  )
}
