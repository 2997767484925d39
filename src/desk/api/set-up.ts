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

export interface OpenedAccount {
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

export async function openCounty(
  code: string,
  input: SetUpInput,
): Promise<readonly OpenedAccount[]> {
  const body = { code, input }
  const answer = await request<{ accounts: readonly OpenedAccount[] }>(path, {
    method: 'POST',
    body,
    gated: false,
  })
  return answer.accounts
}
