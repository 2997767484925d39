import { request } from './request.ts'

export type Administrator = 'system' | 'security' | 'audit'

export interface SetUpInput extends Record<
  Administrator,
  { readonly loginName: string; readonly displayName: string }
> {
  readonly name: string
  readonly nameEnglish?: string
  readonly code: string
}

interface OpenedAccount {
  readonly name: Administrator
  readonly loginName: string
  readonly displayName: string
  readonly oneTimePassword: string
}

const path = '/api/v1/set-up'

/** Whether the county is empty and waits for its set-up code. */
export async function isSetUpAwaited(): Promise<boolean> {
  return (await request<{ isAwaited: boolean }>(path, { gated: false })).isAwaited
}

export interface OpenedCounty {
  readonly accounts: readonly OpenedAccount[]
  /** How long the one-time passwords are good. */
  readonly hoursMax: number
}

export async function openCounty(code: string, input: SetUpInput): Promise<OpenedCounty> {
  return request<OpenedCounty>(path, { method: 'POST', body: { code, input }, gated: false })
}
