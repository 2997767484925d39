import type { FigureFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'

/** A figure of the sample year, opened by default onto the claims list. */
export function aFigure(
  language: Language,
  given: Partial<FigureFace> & Pick<FigureFace, 'code' | 'text' | 'label' | 'definition'>,
): FigureFace {
  const zh = language === 'zh'
  return {
    period: zh ? '2023年1月1日至11月21日' : '1 Jan to 21 Nov 2023',
    asOf: zh ? '11月21日 9:20，封签第 311 号' : '21 Nov 9:20, seal 311',
    provisional: false,
    recordCount: 4,
    recordsHref: `/api/v1/indicators/${given.code}/records?year=2023`,
    ...given,
  }
}

export function executionRate(language: Language): FigureFace {
  const zh = language === 'zh'
  return aFigure(language, {
    code: 'budget.rate',
    text: '79.73%',
    label: zh ? '项目执行率' : 'Execution rate',
    definition: zh
      ? '已支付 ÷ 调整后预算，119,600.00 ÷ 150,000.00'
      : 'Paid ÷ adjusted budget, 119,600.00 ÷ 150,000.00',
  })
}

export function remaining(language: Language): FigureFace {
  const zh = language === 'zh'
  return aFigure(language, {
    code: 'budget.available-after',
    text: zh ? '0.00 元' : '0.00 yuan',
    label: zh ? '付后还剩' : 'Left after payment',
    definition: zh ? '调整后预算 − 已支付 − 这一单' : 'Adjusted budget − paid − this claim',
    provisional: true,
  })
}
