import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import { defineBook, type Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { accountKind } from './account-kind.ts'
import { accountProcess } from './account-process.ts'
import type { RecordOfAccount } from './account-schema.ts'
import { getUnits } from './accounts.ts'
import { givePost } from './actions/give-post.ts'
import { openAccount } from './actions/open-account.ts'
import { renameAccount } from './actions/rename-account.ts'
import { reopenAccount } from './actions/reopen-account.ts'
import { resetPassword } from './actions/reset-password.ts'
import { stopAccount } from './actions/stop-account.ts'
import { takePostAway } from './actions/take-post-away.ts'
import { findSignInAccount } from './credential-store.ts'
import { dateOrDash, periodText, text, written } from './facts.ts'
import { listPosts, type Post } from './post-store.ts'
import { listRoles } from './role-store.ts'
import { accountChoices, unitChoices } from './unit-book.ts'
import { unitFilter } from './unit-filter.ts'

type Listed = RecordOfAccount & { readonly unitName?: string }

export const accountBook = defineBook<Listed>({
  kind: accountKind,
  // Choosing a password is not among them: its hash is made outside the transaction, by the session's own route.
  actions: [givePost, resetPassword, renameAccount, takePostAway, stopAccount, reopenAccount],
  creations: [openAccount],
  async describe(tx, account, { language }) {
    const units = await getUnits(tx, [account.unitId])
    const known = await findSignInAccount(tx, { id: account.id })
    const used = known?.lastUsedAt ?? null
    const facts: Fact[] = [
      { label: say(label('姓名', 'Name'), language), value: written(account.displayName) },
      { label: say(label('登录名', 'Login name'), language), value: text(account.loginName) },
      {
        label: say(label('所在机构', 'Unit'), language),
        value: written(units.get(account.unitId)?.name ?? '—'),
      },
      {
        label: say(label('最近登录', 'Last sign-in'), language),
        value: used ? { type: 'instant', at: used.toISOString() } : text('—'),
      },
      postsFact(await listPosts(tx, account.id), language),
    ]
    return { facts }
  },
  async choices(tx, action, ...[account, { language }]) {
    switch (action) {
      case 'open-account':
        return { unitId: await unitChoices(tx), samePersonAs: await accountChoices(tx) }
      case 'give-post':
        return { role: await roleChoices(tx, language), unitId: await unitChoices(tx) }
      case 'take-post-away':
        return { postId: account ? await postChoices(tx, account.id, language) : [] }
      default:
        return {}
    }
  },
  listing: {
    defaultSort: 'name',
    columns: [
      {
        name: 'name',
        label: label('姓名', 'Name'),
        personal: true,
        sort: sql`own.display_name`,
        cell: (account: Listed) => written(account.displayName),
      },
      {
        name: 'loginName',
        label: label('登录名', 'Login name'),
        sort: sql`own.login_name`,
        cell: (account: Listed) => text(account.loginName),
      },
      {
        name: 'unit',
        label: label('所在机构', 'Unit'),
        cell: (account: Listed) => written(account.unitName ?? '—'),
      },
      stateColumn(accountProcess),
    ],
    title: label('账号', 'Accounts'),
    filters: { unit: unitFilter },
    async complete(tx, accounts) {
      const units = await getUnits(
        tx,
        accounts.map(({ unitId }) => unitId),
      )
      return accounts.map((account) => {
        const unit = units.get(account.unitId)
        return unit ? { ...account, unitName: unit.name } : account
      })
    },
  },
})

function postsFact(posts: readonly Post[], language: Language): Fact {
  const columns = [
    label('岗位', 'Post'),
    label('机构', 'Unit'),
    label('起始日', 'From'),
    label('最后一天', 'Last day'),
    label('提前免去', 'Taken away'),
  ]
  return {
    label: say(label('岗位', 'Posts'), language),
    value: {
      type: 'table',
      columns: columns.map((words) => ({ label: say(words, language) })),
      rows: posts.map((post) => [
        text(roleName(post, language)),
        written(post.unitName),
        dateOrDash(post.from),
        dateOrDash(post.to),
        post.endedAt ? { type: 'instant', at: post.endedAt.toISOString() } : text('—'),
      ]),
    },
  }
}

async function postChoices(
  tx: Tx,
  accountId: string,
  language: Language,
): Promise<readonly Choice[]> {
  const posts = await listPosts(tx, accountId)
  return posts
    .filter(({ endedAt }) => endedAt === null)
    .map((post) => ({
      value: post.id,
      label: `${roleName(post, language)} · ${post.unitName} · ${periodText(post.from, post.to, language)}`,
    }))
}

export async function roleChoices(tx: Tx, language: Language): Promise<readonly Choice[]> {
  const roles = await listRoles(tx)
  return roles.map(({ code, name, nameEnglish }) => ({
    value: code,
    label: say(label(name, nameEnglish), language),
  }))
}

function roleName({ roleName: zh, roleNameEnglish: en }: Post, language: Language): string {
  return say(label(zh, en), language)
}
