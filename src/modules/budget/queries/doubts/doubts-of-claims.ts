import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { listStaffNames } from '#modules/people/index.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { ClassHint } from '../../claims/claim-rules.ts'
import type { DoubtRule } from '../../doubts/doubt-rules.ts'
import type { Doubt } from '../../doubts/doubt.ts'
import { spentClaims } from './spent-claims.ts'

interface OfClaim {
  readonly id: string
  readonly projectId: string
  readonly fen: number
}

/** Claims whose payee is called like somebody on the staff, and that no official card paid for. */
export async function findStaffPayees(
  tx: Tx,
  rule: DoubtRule<'payee-is-staff'>,
): Promise<readonly Doubt[]> {
  const names = await listStaffNames(tx)
  const { rows } = await sql<OfClaim>`${spentClaims}
    select id, project_id, total_fen as fen from spent
    where claim_kind = any(${[...rule.with.claimKinds]}::text[]) and total_fen >= ${rule.with.fromFen}
      and coalesce(settlement ->> 'by', '') <> 'official-card' and payee ->> 'name' = any(${[...names]}::text[])
    order by id`.execute(tablesOf<'budget'>(tx))
  const sentence = label(
    '收款人和在职人员同名，也不是公务卡结算。',
    'The payee has the name of somebody on the staff, and no official card paid for it.',
  )
  return rows.map((row) => aboutClaim('payee-is-staff', row, sentence))
}

/** Claims whose signatures, all that hold, were given within minutes. */
export async function findHastySignatures(
  tx: Tx,
  rule: DoubtRule<'signed-in-minutes'>,
): Promise<readonly Doubt[]> {
  const { signatures, minutes } = rule.with
  const { rows } = await sql<OfClaim & { signed: number; seconds: number }>`${spentClaims}
    select s.id, s.project_id, s.total_fen as fen, h.signed, h.seconds from spent s join (
      select g.claim_id, count(*) as signed, extract(epoch from max(g.signed_at) - min(g.signed_at))::int as seconds
      from budget.claim_signature g
      where not exists (select from budget.claim_signature_void v where v.signature_id = g.id)
      group by g.claim_id
      having count(*) >= ${signatures} and max(g.signed_at) - min(g.signed_at) <= make_interval(mins => ${minutes}::int)
    ) h on h.claim_id = s.id order by s.id`.execute(tablesOf<'budget'>(tx))
  return rows.map((row) => {
    const [count, whole] = [String(row.signed), String(Math.ceil(row.seconds / 60))]
    return aboutClaim(
      'signed-in-minutes',
      row,
      label(
        `${count} 个签字从头到尾只用了 ${whole} 分钟。`,
        `All ${count} signatures were given within ${whole} minutes.`,
      ),
    )
  })
}

/** Claims whose words speak of one class and whose lines have another. */
export async function findUnlikelyClasses(
  tx: Tx,
  hints: readonly { readonly code: string; readonly hint: ClassHint }[],
): Promise<readonly Doubt[]> {
  const asked = hints.map(({ code, hint }) => ({ code, ...hint }))
  // Few claims have any of the words: those are looked at line by line.
  const anyWord = hints.flatMap(({ hint }) => hint.words.map((word) => `%${word}%`))
  const { rows } = await sql<OfClaim & { hint: string; classes: readonly string[] }>`${spentClaims}
    select s.id, s.project_id, h.code as hint, sum((l ->> 'amountFen')::bigint)::bigint as fen,
      array_agg(distinct l ->> 'classCode') as classes
    from spent s cross join lateral jsonb_array_elements(s.lines) l
      cross join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as h (code text, words text[], unless text[], suggests text[])
    where s.purpose || s.lines::text like any(${anyWord}::text[]) and not (l ->> 'classCode' = any(h.suggests))
      and exists (select from unnest(h.words) word where strpos(s.purpose || ' ' || (l ->> 'item'), word) > 0)
      and not exists (select from unnest(h.unless) word where strpos(s.purpose || ' ' || (l ->> 'item'), word) > 0)
    group by s.id, s.project_id, h.code order by s.id, h.code`.execute(tablesOf<'budget'>(tx))
  return rows.map((row) => {
    const sentence = hints.find(({ code }) => code === row.hint)?.hint.sentence
    const used = row.classes.join('、')
    const said = label(
      `用的是 ${used}。${sentence?.zh ?? ''}`,
      `It uses ${used}. ${sentence?.en ?? ''}`,
    )
    return { ...aboutClaim('class-unlike-purpose', row, said), subject: `${row.id} ${row.hint}` }
  })
}

/** Claims that bought a device and have no asset entry: among their papers, or under the contract once it is accepted. */
export async function findDevicesWithoutAsset(
  tx: Tx,
  rule: DoubtRule<'device-without-asset'>,
): Promise<readonly Doubt[]> {
  const { classCodes, fromFen } = rule.with
  const { rows } = await sql<OfClaim>`${spentClaims}
    select s.id, s.project_id, sum((l ->> 'amountFen')::bigint)::bigint as fen
    from spent s cross join lateral jsonb_array_elements(s.lines) l
    where s.lines::text like any(${classCodes.map((code) => `%"classCode": "${code}%`)}::text[])
      and exists (select from unnest(${[...classCodes]}::text[]) class where starts_with(l ->> 'classCode', class))
      and not s.attachments @> '[{"attachmentKind": "asset-card"}]'
      and (s.basis_id is null or exists (
        select from budget.contract k where k.id = s.basis_id and k.acceptance is not null
          and not exists (select from budget.asset_card a where a.contract_id = k.id)))
    group by s.id, s.project_id having sum((l ->> 'amountFen')::bigint) >= ${fromFen} order by s.id`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows.map((row) =>
    aboutClaim(
      'device-without-asset',
      row,
      label(
        `买设备或软件 ${sayYuan(row.fen)} 元，没有固定资产入库单。`,
        `${sayYuan(row.fen)} yuan of equipment or software, and no asset entry.`,
      ),
    ),
  )
}

function aboutClaim(
  rule: Doubt['rule'],
  { id, projectId, fen }: OfClaim,
  sentence: Doubt['sentence'],
): Doubt {
  const found = { amountFen: fen, claimIds: [id] }
  return { rule, subject: id, projectId, sentence, found, restsOn: [id], year: null }
}
