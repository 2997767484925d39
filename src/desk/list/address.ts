/** The same address with some filters set and others taken away; a changed filter starts from the first page. */
export function withFilters(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(search)
  if (!('cursor' in changes)) next.delete('cursor')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** The order a press on a column's head asks for: first upwards, then downwards. */
export function nextSort(current: string | null, column: string): string {
  return current === column ? `-${column}` : column
}
