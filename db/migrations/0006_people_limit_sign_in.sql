insert into platform.rule (topic, code, effective_from, body, source, confidence)
select 'people.sign-in', code, date '2019-12-01', body, source, 'U'
from (values
  ('password-length-min', '8', '身份鉴别 a'),
  ('password-classes-min', '3', '身份鉴别 a'),
  ('password-days-max', '90', '身份鉴别 a'),
  ('passwords-remembered', '5', '身份鉴别 a'),
  ('one-time-password-hours-max', '72', '访问控制 b'),
  ('failures-max', '5', '身份鉴别 b'),
  ('failures-per-address-max', '20', '身份鉴别 b'),
  ('lock-out-minutes', '30', '身份鉴别 b'),
  ('idle-minutes-max', '30', '身份鉴别 b'),
  ('session-hours-max', '12', '身份鉴别 b'),
  ('unused-days-max', '90', '访问控制 c'),
  ('weak-passwords', '["password","passwd","passw","admin","administrator","root","guest","test","user","qwerty","qwert","qwer","qwertyuiop","asdfgh","asdfghjkl","zxcvbn","zxcvbnm","qazwsx","qazwsxedc","abc","abcd","abcde","abcdef","abcdefg","aa","aaa","a","q","qq","iloveyou","welcome","letmein","woaini","zhongguo","sichuan","suining","daying","tongban","china","caizheng","zhengwu","xingzheng","shenpi"]', '身份鉴别 a')
) as given (code, body, place)
cross join lateral (select 'GB/T 22239-2019 第二级 7.1.4 ' || place || '；数值为缺省值，可改' as source) as s;
