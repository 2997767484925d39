import { label } from '#kernel/label.ts'

export const setUpWords = {
  title: label('开通本县', 'Open this county'),
  why: label(
    '系统里还没有任何记录。请填写启动时终端上显示的开通码、县的名称和三位管理员。',
    'Nothing has been recorded yet. Give the set-up code that the terminal showed at the start, the county’s name and its three administrators.',
  ),
  code: label('开通码', 'Set-up code'),
  codeHint: label(
    '四组字母数字，也在数据目录的 setup-code 文件里。',
    'Four groups of signs; also in the file setup-code of the data folder.',
  ),
  county: label('县', 'The county'),
  name: label('县名', 'Name'),
  nameHint: label('例如：大英县。', 'In Chinese, for example 大英县.'),
  nameEnglish: label('英文县名（可不填）', 'English name (optional)'),
  division: label('行政区划代码', 'Division code'),
  divisionHint: label('6 位数字。', '6 digits.'),
  administrators: label('三位管理员', 'The three administrators'),
  separate: label(
    '三个岗位互相监督，不能由一人兼任。',
    'The three watch over each other: no one person may hold two of these posts.',
  ),
  loginName: label('登录名', 'Login name'),
  displayName: label('姓名', 'Name'),
  open: label('开通', 'Open the county'),
  done: label('已开通', 'The county is open'),
  handOver: (hours: number) =>
    label(
      `请把一次性口令分别交给三位管理员本人。离开本页后不再显示；首次登录时各自改口令，${String(hours)} 小时内有效。`,
      `Hand each administrator his own one-time password. They are not shown again after this page. Each chooses a password when he first signs in, within ${String(hours)} hours.`,
    ),
  oneTimePassword: label('一次性口令', 'One-time password'),
  next: label(
    '下一步：系统管理员建机构、开账号，安全管理员任岗位。',
    'Next: the system administrator adds units and accounts, the security administrator gives posts.',
  ),
  toSignIn: label('去登录', 'Sign in'),
  missing: label('请填这一项。', 'Fill this in.'),
  posts: {
    system: label('系统管理员', 'System administrator'),
    security: label('安全管理员', 'Security administrator'),
    audit: label('审计管理员', 'Audit administrator'),
  },
} as const
