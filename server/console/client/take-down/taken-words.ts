import type { TakenSubject } from '../../../../shared/api/take-down.ts'
import { boardCalled } from '../../../../shared/plan/board-called.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { both } from '../words/say.ts'

/** What a take-down is of, in words, as boards show it at an instant (epoch ms). */
export function takenWords(subject: TakenSubject, org: string, words: PlanWords, at: number): Said {
  switch (subject.what) {
    case 'slide': {
      const { vi, en } = words.slide(subject.campaign, subject.slide, { at })
      return both(`“${vi}”`, `“${en}”`)
    }
    case 'filler':
      return both(`nội dung nền của ${words.org(subject.of)}`, `the filler of ${words.org(subject.of)}`)
    case 'campaign':
      return both(`đợt “${words.campaign(subject.campaign)}”`, `the campaign “${words.campaign(subject.campaign)}”`)
    case 'board': {
      const { vi, en } = boardCalled(words.board(subject.board))
      return both(`mọi nội dung trên ${vi}`, `everything on ${en}`)
    }
    case 'everything':
      return both(`mọi nội dung của ${words.org(org)}`, `everything of ${words.org(org)}`)
  }
}
