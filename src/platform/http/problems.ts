import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languageOf } from './language.ts'

/** What a machine or the desk gets instead of success (RFC 9457). `code` is stable; `title` is for the reader. */
export const Problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  fields: z.array(z.object({ path: z.string(), sentence: z.string() })),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>

/** Turns whatever was thrown into a refusal; what is not one is a bug, logged whole and told calmly. */
export function refusalFrom(error: unknown, request: FastifyRequest): Refusal | null {
  if (error instanceof Refusal) return error
  const { statusCode, code, validation } = error as Partial<FastifyError>
  if (validation) {
    return new Refusal(
      'invalid',
      label(
        '请求的内容不对，请检查后再发。',
        'The request is not right. Check it and send it again.',
      ),
      validation.map((issue) => ({
        path: issue.instancePath,
        sentence: label('这一项不对。', 'This is not right.'),
      })),
    )
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413) {
    return new Refusal(
      'too-large',
      label(
        '文件太大。请压缩后再传，或者分开传。',
        'The file is too large. Compress it, or send it in parts.',
      ),
    )
  }
  if (statusCode === 429) {
    return new Refusal(
      'too-many-requests',
      label('操作太快了，请过一分钟再试。', 'Too many requests. Try again in a minute.'),
    )
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(
      'invalid',
      label(
        '请求看不懂，请检查后再发。',
        'The request cannot be read. Check it and send it again.',
      ),
    )
  }
  request.log.error(error)
  return null
}

/** Answers `application/problem+json` in the reader's language. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalFrom(error, request)
  const language = languageOf(request)
  const problem: Problem = {
    type: `/problems/${refusal?.code ?? 'unexpected'}`,
    status: refusal?.status ?? 500,
    code: refusal?.code ?? 'unexpected',
    title: say(
      refusal?.sentence ??
        label(
          '系统出了问题，您的内容没有丢。请稍后再试；还不行，请把编号告诉管理员。',
          'Something went wrong here; nothing of yours is lost. Try again later, or give the administrator this number.',
        ),
      language,
    ),
    fields: (refusal?.fields ?? []).map(({ path, sentence }) => ({
      path,
      sentence: say(sentence, language),
    })),
    requestId: request.id,
  }
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
