import { boardCalled } from '../../../shared/plan/board-called.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { TakeDown } from '../../planning/take-down.ts'

/** What a take-down is called in lists, in the plan's own words; what a plan does not have is called by its id. */
export function titleOfTaken({ org, subject }: Pick<TakeDown, 'org' | 'subject'>, plan: Plan | undefined): string {
  const named = (id: string) => plan?.orgs.find((one) => one.id === id)?.name ?? id
  switch (subject.what) {
    case 'slide': {
      const campaign = plan?.campaigns.find(({ id }) => id === subject.campaign)
      const slide = campaign?.slides.find(({ id }) => id === subject.slide)
      return `“${slide?.kind === 'slogan' ? slide.text : subject.slide}” (${campaign?.title ?? subject.campaign})`
    }
    case 'filler':
      return `Nội dung nền: ${named(subject.of)}`
    case 'campaign':
      return `Đợt “${plan?.campaigns.find(({ id }) => id === subject.campaign)?.title ?? subject.campaign}”`
    case 'board': {
      const board = plan?.boards.find(({ id }) => id === subject.board)
      return `Mọi nội dung trên ${boardCalled(board?.name ?? subject.board).vi}`
    }
    case 'everything':
      return `Toàn bộ nội dung của ${named(org)}`
  }
}
