import { isSamePerson, personsBehind } from '#modules/people/index.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import {
  enteredOf,
  formOf,
  handNow,
  listTowns,
  refuseOtherTowns,
} from '../allotments/allotment-entry.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { EditAllotmentForm } from '../allotments/allotment-schema.ts'
import { waitOnDecider } from '../allotments/next-wait.ts'

/** Changes a table before it is decided. Whoever edits it has drawn it up with the others, and does not decide it. */
export const editAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'edit',
  input: EditAllotmentForm,
  mayBeTakenBy: mayDrawUpAllotment,
  async gather(tx, { record, input, actor, hat, happenedAt }) {
    if (input === null) return { towns: [], waits: null }
    const drew = record.hands.flatMap(({ persons }) => persons)
    const persons = [...drew, ...personsBehind(actor, hat)]
    const waits = await waitOnDecider(tx, record.unitId, { persons, happenedAt })
    return { towns: await listTowns(tx), waits }
  },
  beginsWith: (record) => formOf(record),
  decide({ record, input, known: { towns, waits }, actor, hat, happenedAt }) {
    const entered = enteredOf(input)
    refuseOtherTowns(entered.towns, towns)
    const hand = handNow('draw-up', { actor, hat, happenedAt })
    const others = record.hands.filter(({ persons }) => !isSamePerson(persons, hand.persons))
    const hands = [...others, hand]
    return { changes: { ...entered, returned: null, hands }, spine: { title: entered.name, waits } }
  },
  follow(tx, { record, actor }) {
    setSearchWords(tx, record.id, record.name)
    return ownFiles(
      tx,
      { kind: 'budget.allotment', recordId: record.id, accountId: actor.accountId },
      record.document.fileIds,
    )
  },
})
