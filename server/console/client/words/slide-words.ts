import type { Said } from '../../../../shared/plan/fault.ts'
import type { Campaign, Milestone, MilestoneId, Slide } from '../../../../shared/plan/plan.ts'
import type { Milestones } from '../../../../shared/schedule/bounds.ts'
import { slideAt } from '../../../../shared/schedule/slide-at.ts'
import { zoneDaysOf } from '../time/zone-days.ts'
import { fileNameIn } from './file-name-in.ts'
import { both } from './say.ts'

/** Where and when words are meant: an instant (epoch ms) in an IANA zone, in a campaign whose milestones may be counted to. */
export interface WordsMoment {
  readonly at: number
  readonly zone: string
  readonly campaign?: Pick<Campaign, 'milestones'> | undefined
}

/**
 * What people call a slide: its words, or that it is a picture or a clip, and of which file; by `id` where it is not known. What differs by the day is said as
 * boards show it at `moment`, and as it is written where none is given.
 */
export function slideWords(slide: Slide | undefined, id: string, moment?: WordsMoment): Said {
  const said = slide && moment ? slideAt(slide, moment.at, milestonesOf(moment), zoneDaysOf(moment.zone)) : slide
  switch (said?.kind) {
    case 'slogan':
      return both(said.text, said.text)
    case 'image':
      return withFile(both('Băng rôn', 'Banner'), id)
    case 'video':
      return withFile(both('Phim', 'Clip'), id)
    case undefined:
      return both(id, id)
  }
}

function withFile({ vi, en }: Said, id: string): Said {
  const file = fileNameIn(id)
  return file === undefined ? both(vi, en) : both(`${vi} ${file}`, `${en} ${file}`)
}

/** The words that boards show of a slide at a moment, where they are others than are written; undefined where they are the same. */
export function wordsAtMoment(slide: Slide, moment: WordsMoment): string | undefined {
  if (slide.kind !== 'slogan') return undefined
  const { vi } = slideWords(slide, slide.id, moment)
  return vi === slide.text ? undefined : vi
}

const milestonesOf = ({ campaign }: WordsMoment): Milestones =>
  new Map<MilestoneId, Milestone>((campaign?.milestones ?? []).map((one) => [one.id, one]))
