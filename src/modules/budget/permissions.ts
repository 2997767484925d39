import { label } from '#kernel/label.ts'

/** The permissions that the policies of this module ask for. */
export const permissions = {
  'budget.project.see': label('查看预算项目', 'See budget projects'),
  'budget.project.plan': label('编制预算项目', 'Plan budget projects'),
  'budget.adjust': label('登记批复和调整', 'Record approvals and adjustments'),
  'budget.dossier.take': label('导出项目档案', 'Take dossiers of projects'),
  'budget.claim.file': label('填报账单', 'File claims'),
  'budget.claim.see': label('查看报账单', 'See claims'),
  'budget.claim.review-as-section-head': label('股室审核', 'Review as section head'),
  'budget.claim.review-as-accountant': label('会计审核', 'Review as accountant'),
  'budget.claim.review-as-leader-in-charge': label('分管领导审核', 'Review as leader in charge'),
  'budget.claim.review-as-finance-leader': label(
    '分管财务领导审批',
    'Approve as leader in charge of finance',
  ),
  'budget.contract.see': label('查看合同', 'See contracts'),
  'budget.contract.keep': label('登记合同和验收', 'Keep contracts and their acceptance'),
  'budget.contract.confirm': label('核对、变更和终止合同', 'Check, amend and terminate contracts'),
  'budget.allotment.see': label('查看奖补分配表', 'See allotments'),
  'budget.allotment.draw-up': label(
    '拟定分配表，登记验收和收据',
    'Draw up allotments and record what towns hand in',
  ),
  'budget.allotment.decide': label('确定和变更分配表', 'Decide and change allotments'),
  'budget.payment.record': label('登记支付', 'Record payments'),
  'budget.claim.book': label('记账', 'Enter claims in the books'),
  'budget.doubt.see': label('查看疑点', 'See doubts'),
  'budget.doubt.answer': label('答复疑点', 'Answer doubts'),
  'budget.doubt.confirm': label('确认疑点答复', 'Confirm answers to doubts'),
  'budget.treasury.see': label('查看国库支付清单', 'See treasury lists'),
  'budget.treasury.import': label('导入和核对国库支付清单', 'Import and match treasury lists'),
  'budget.dashboard.see': label('查看预算执行', 'See how the budget is carried out'),
} as const
