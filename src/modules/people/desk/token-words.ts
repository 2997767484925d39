import { label } from '#kernel/label.ts'

/** The sentences about tokens, of their own owner's page and of the administrator's. */
export const tokenWords = {
  whatFor: label(
    '别的系统凭令牌替您调用接口，只能做您给它的几样，不能签字。不用了就作废，马上失效。',
    'With a token another system calls the interface for you. It does only what you let it, and never signs. Revoke one you no longer need: it stops at once.',
  ),
  none: label('现在没有令牌', 'No token is good now'),
  name: label('名称', 'Name'),
  nameHint: label(
    '写给哪个系统用，例如“档案系统对接”。',
    'Say which system uses it, e.g. “archive system”.',
  ),
  may: label('能做什么', 'What it may do'),
  madeAt: label('新建', 'Made'),
  expiresAt: label('到期', 'Expires'),
  lastUsed: label('最近一次用', 'Last used'),
  neverUsed: label('还没用过', 'not used yet'),
  revoke: label('作废', 'Revoke'),
  revokeOf: (name: string) => label(`作废“${name}”`, `Revoke “${name}”`),
  revokeNow: label('确定作废', 'Revoke it now'),
  keep: label('不作废', 'Keep it'),
  make: label('新建令牌', 'Make a token'),
  nothingToGrant: label(
    '您没有任职，也就没有可以给令牌的权限。',
    'You hold no post, so there is nothing a token could do for you.',
  ),
  choosePermission: label('至少选一样。', 'Choose at least one.'),
  days: label('有效多少天', 'Good for how many days'),
  daysHint: (most: number) =>
    label(
      `最多 ${String(most)} 天，宁短勿长。`,
      `At most ${String(most)} days; the shorter the better.`,
    ),
  daysWrong: (most: number) =>
    label(`填 1 到 ${String(most)} 的整数。`, `Enter a whole number from 1 to ${String(most)}.`),
  fillName: label('请填名称。', 'Enter a name.'),
  password: label('您的口令', 'Your password'),
  passwordHint: label('新建令牌要再输一次口令。', 'To make a token, give your password again.'),
  fillPassword: label('请输入口令。', 'Enter your password.'),
  made: (name: string) => label(`“${name}”已建好`, `“${name}” is made`),
  shownOnce: label(
    '令牌只显示这一次，离开这一页就再也看不到了。现在就把它交给要用的系统。',
    'The token is shown this once and never again after you leave this page. Give it to the system that needs it now.',
  ),
  token: label('令牌', 'Token'),
  copy: label('复制', 'Copy'),
  copied: label('已复制', 'Copied'),
} as const
