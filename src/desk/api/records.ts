import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { request } from './request.ts'

export interface Submission {
  readonly version: number | null
  readonly input: unknown
  readonly signature: { readonly digest: string; readonly password: string } | null
  readonly key: string
}

export interface Taken {
  readonly id: string
  readonly collection: string
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly digest: string
}

export function getRecord(
  collection: string,
  id: string,
  signal: AbortSignal,
): Promise<RecordFace> {
  return request<RecordFace>(`/api/v1/${collection}/${id}`, { signal })
}

export function getCreationForms(
  collection: string,
  signal: AbortSignal,
): Promise<{ readonly actions: readonly AvailableAction[] }> {
  return request(`/api/v1/${collection}/new`, { signal })
}

/** Takes an action on a record, or creates one when `at` has no id. */
export function submit(
  at: { readonly collection: string; readonly id?: string; readonly action?: string },
  { version, input, signature, key }: Submission,
): Promise<Taken> {
  const path = ['', 'api', 'v1', at.collection, at.id, at.id === undefined ? undefined : at.action]
  return request<Taken>(path.filter((part) => part !== undefined).join('/'), {
    method: 'POST',
    key,
    body: {
      ...(version === null ? {} : { version }),
      ...(at.id === undefined && at.action !== undefined ? { action: at.action } : {}),
      input,
      ...(signature === null ? {} : { signature }),
    },
  })
}

export function sendFile(file: File): Promise<StoredFile> {
  const body = new FormData()
  body.append('file', file)
  return request<StoredFile>('/api/v1/files', { method: 'POST', body })
}
