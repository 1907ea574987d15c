import type { SubmissionSummary } from '../../../../shared/api/submission.ts'
import { fileNameIn } from '../words/file-name-in.ts'
import { shortened } from '../words/plan-words.ts'
import { say } from '../words/say.ts'

/** What is in a submission, in a line, in three parts: those in the middle are words that people wrote. */
export interface ContentsParts {
  readonly before: string
  readonly written: string
  readonly after: string
}

type Told = Pick<SubmissionSummary, 'contents' | 'campaign'>

/** Its first slogan’s words, or what picture or clip it is, and how many more; all empty where its title says everything. */
export function contentsParts({ contents: { first, slides, items }, campaign }: Told): ContentsParts {
  if (first === null) {
    const isCampaign = campaign !== null && items > 0
    const rest = isCampaign
      ? say('Tên, giai đoạn, mốc, hoặc nơi và giờ phát', 'Names, phases, milestones, or where and when')
      : ''
    return { before: '', written: '', after: rest }
  }
  const { id, kind, text, isRemoved } = first
  const picture = kind === 'video' ? say('Phim', 'Clip') : say('Băng rôn', 'Banner')
  return {
    before: isRemoved ? say('Bỏ ', 'Removes ') : '',
    written: text === null ? '' : `“${shortened(text.replaceAll(/\s+/g, ' '))}”`,
    after: (text === null ? [picture, fileNameIn(id)].filter(Boolean).join(' ') : '') + moreWords(slides - 1),
  }
}

/** The same as one text. */
export function contentsWords(told: Told): string {
  const { before, written, after } = contentsParts(told)
  return before + written + after
}

const moreWords = (count: number): string => (count < 1 ? '' : say(` và ${count} nội dung khác`, ` and ${count} more`))
