import { boardCalled } from '../../../shared/plan/board-called.ts'
import type { Said } from '../../../shared/plan/fault.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { TakeDown } from '../../planning/take-down.ts'

/** What a take-down is called in lists, in the plan's own words; what a plan does not have is called by its id. */
export function titleOfTaken({ org, subject }: Pick<TakeDown, 'org' | 'subject'>, plan: Plan | undefined): Said {
  const named = (id: string) => plan?.orgs.find((one) => one.id === id)?.name ?? id
  switch (subject.what) {
    case 'slide': {
      const campaign = plan?.campaigns.find(({ id }) => id === subject.campaign)
      const slide = campaign?.slides.find(({ id }) => id === subject.slide)
      const title = `“${slide?.kind === 'slogan' ? slide.text : subject.slide}” (${campaign?.title ?? subject.campaign})`
      return { vi: title, en: title }
    }
    case 'filler':
      return { vi: `Nội dung nền: ${named(subject.of)}`, en: `Filler: ${named(subject.of)}` }
    case 'campaign': {
      const title = plan?.campaigns.find(({ id }) => id === subject.campaign)?.title ?? subject.campaign
      return { vi: `Đợt “${title}”`, en: `Campaign “${title}”` }
    }
    case 'board': {
      const board = plan?.boards.find(({ id }) => id === subject.board)
      const called = boardCalled(board?.name ?? subject.board)
      return { vi: `Mọi nội dung trên ${called.vi}`, en: `Everything on ${called.en}` }
    }
    case 'everything':
      return { vi: `Toàn bộ nội dung của ${named(org)}`, en: `Everything of ${named(org)}` }
  }
}
