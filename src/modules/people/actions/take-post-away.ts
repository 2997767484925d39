import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { mayGivePost } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { TakePostAway, type RecordOfAccount } from '../account-schema.ts'
import { endPost, listPosts } from '../post-store.ts'

/** Ends a post on a given last day, or at once. */
export const takePostAway = defineAction({
  process: accountProcess,
  name: 'take-post-away',
  input: TakePostAway,
  grave: true,
  mayBeTakenBy: mayGivePost,
  async gather(tx, { record }: { readonly record: RecordOfAccount }) {
    return { posts: (await listPosts(tx, record.id)).filter(({ endedAt }) => endedAt === null) }
  },
  decide({ input, known }) {
    const post = known.posts.find(({ id }) => id === input.postId)
    if (!post) {
      throw refused(
        '/postId',
        label('没有这个在任岗位，请重选。', 'No such post is held now. Choose another.'),
      )
    }
    if (input.lastDay && input.lastDay < post.from) {
      throw refused(
        '/lastDay',
        label(
          `最后一天不能早于起始日 ${post.from}。要立即免去，请留空。`,
          `The last day may not be before ${post.from}. Leave it empty to end the post at once.`,
        ),
      )
    }
    return { noted: { role: post.role, unitId: post.unitId } }
  },
  async follow(tx, { input, journalId, happenedAt }) {
    const end = input.lastDay ? { toOn: input.lastDay } : { endedAt: happenedAt }
    await endPost(tx, input.postId, { ...end, endedBy: journalId })
  },
})

function refused(path: string, sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}
