import type { ReactElement } from 'react'
import type { Label } from '#kernel/label.ts'
import { useSay } from '../../../desk/language.tsx'

/** The heads of a table whose rows end in a button. */
export function PlainHeads({ heads }: { readonly heads: readonly Label[] }): ReactElement {
  const say = useSay()
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head.en} scope="col">
            {say(head)}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}
