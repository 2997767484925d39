import type { ListFace, WorkPage, WorkRow } from '#kernel/face.ts'
import { request } from './request.ts'

/** A line of my work; `usedShare` and `dueText` are proposed additions and may be absent. */
export type DeskWorkRow = WorkRow & {
  /** How much of the time allowed is used, from 0 to 1. */
  readonly usedShare?: number
  /** Said by the server when an hour is promised, e.g. `今天 17:00`. */
  readonly dueText?: string
}

/** My work; `dues`, its cuts by what is left of the time, is a proposed addition and may be absent. */
export interface Work extends Omit<WorkPage, 'rows'> {
  readonly rows: readonly DeskWorkRow[]
  readonly dues?: readonly {
    readonly due: string
    readonly label: string
    readonly count: number
  }[]
}

export function getWork(search: URLSearchParams, signal: AbortSignal): Promise<Work> {
  return request<Work>(`/api/v1/work${asQuery(search)}`, { signal })
}

export function getList(
  collection: string,
  search: URLSearchParams,
  signal: AbortSignal,
): Promise<ListFace> {
  const asked = new URLSearchParams(search)
  asked.set('count', 'exact')
  return request<ListFace>(`/api/v1/${collection}${asQuery(asked)}`, { signal })
}

/** Open work by navigation entry; an older server without it simply shows no counts. */
export function getCounts(signal: AbortSignal): Promise<Readonly<Record<string, number>>> {
  return request('/api/v1/work/counts', { signal })
}

function asQuery(search: URLSearchParams): string {
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
