import { isIP } from 'node:net'
import type { Language } from '#kernel/label.ts'
import { z } from 'zod'

const Flag = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no', ''])
  .transform((text) => ['1', 'true', 'yes'].includes(text))

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.string().default(''),
  PLAIN_HTTP: Flag.default(false),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  SECRET_KEY: z.string().min(32).optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_MIGRATE_URL: z.string().optional(),
  DATA_DIR: z.string().min(1).default('data'),
  FONT_DIR: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SAMPLE: z.enum(['daying', 'none']).optional(),
})

/** Every setting of the program, parsed once. README lists them. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  readonly trustProxy: string
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null
  readonly secretKey: string | null
  readonly databaseUrl: string | null
  readonly databaseMigrateUrl: string | null
  readonly dataDirectory: string
  readonly fontDirectory: string | null
  readonly metricsToken: string | null
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  readonly sample: 'daying' | 'none'
}

/** Thrown for a setting that cannot be used; its message is one plain sentence for the operator. */
export class SettingsError extends Error {}

/** Parses the environment, or says which setting is wrong and what would be right. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(withoutEmpty(environment))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingsError(
      `The setting ${String(issue?.path[0])} cannot be used: ${issue?.message ?? ''}.`,
    )
  }
  const given = parsed.data
  if ((given.TLS_CERT === undefined) !== (given.TLS_KEY === undefined)) {
    throw new SettingsError('Set TLS_CERT and TLS_KEY together, or neither.')
  }
  refusePlainHttp(given)
  if (given.DATABASE_URL !== undefined && given.SECRET_KEY === undefined) {
    throw new SettingsError(
      'Set SECRET_KEY (at least 32 characters) when DATABASE_URL is set: every process must share it.',
    )
  }
  return {
    host: given.HOST,
    port: given.PORT,
    publicUrl: given.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustProxy: given.TRUST_PROXY,
    tls:
      given.TLS_CERT !== undefined && given.TLS_KEY !== undefined
        ? { certificateFile: given.TLS_CERT, keyFile: given.TLS_KEY }
        : null,
    secretKey: given.SECRET_KEY ?? null,
    databaseUrl: given.DATABASE_URL ?? null,
    databaseMigrateUrl: given.DATABASE_MIGRATE_URL ?? given.DATABASE_URL ?? null,
    dataDirectory: given.DATA_DIR,
    fontDirectory: given.FONT_DIR ?? null,
    metricsToken: given.METRICS_TOKEN ?? null,
    logLevel: given.LOG_LEVEL,
    sample: given.SAMPLE ?? (given.DATABASE_URL === undefined ? 'daying' : 'none'),
  }
}

// Passwords must not cross a network in the clear: plain HTTP beyond this machine is a choice that someone writes down.
function refusePlainHttp(given: z.infer<typeof Environment>): void {
  if (given.TLS_CERT !== undefined || given.PLAIN_HTTP || isLoopback(given.HOST)) return
  throw new SettingsError(
    `HOST ${given.HOST} would answer plain HTTP to other machines. Set TLS_CERT and TLS_KEY, or PLAIN_HTTP=1 behind a proxy that speaks TLS.`,
  )
}

/** The language of the terminal that was set, Chinese unless it is English. */
export function terminalLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: language } = withoutEmpty(environment)
  return (all ?? messages ?? language ?? '').startsWith('en') ? 'en' : 'zh'
}

/** Whether an address names this machine only. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1' || host === '::ffff:127.0.0.1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

function withoutEmpty(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  )
}

/** Scheme and host by which this county is reached, without a slash at the end: on its own machine where none is set. */
export function publicUrlOf({
  publicUrl,
  host,
  port,
}: Pick<Settings, 'publicUrl' | 'host' | 'port'>): string {
  return publicUrl ?? `http://${host}:${String(port)}`
}
