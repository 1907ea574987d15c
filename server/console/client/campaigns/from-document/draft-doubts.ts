import type { Doubt, RecognisedPlan, Subject } from '../../../../../shared/recognise/recognised-plan.ts'
import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'
import { both } from '../../words/say.ts'
import type { EditedCampaign } from '../edit/edited-campaign.ts'
import type { DraftDoubt, DraftPlace } from './campaign-source.ts'

/** What doubts come from beside the document. */
export interface DoubtSources {
  readonly lines: readonly SourceLine[]
  /** The document names no phases: they were proposed. */
  readonly isProposed: boolean
}

/** What a person should look at in a draft that was read from a document, in the order of the page. */
export function draftDoubts(
  plan: RecognisedPlan,
  campaign: EditedCampaign,
  { lines, isProposed }: DoubtSources,
): readonly DraftDoubt[] {
  const read = inOrderOfPage(plan.doubts).map((doubt) => draftDoubt(doubt, campaign, plan, lines))
  return once([...read, ...(isProposed ? [proposal] : []), ...halfDocument(plan)])
}

const proposal: DraftDoubt = {
  about: { part: 'phases' },
  said: both(
    'Ba giai đoạn trước, trong và sau mốc là đề xuất: xem lại ngày.',
    'Three phases before, during and after the milestone are proposed: look at their days.',
  ),
}

const order: readonly Subject['what'][] = ['title', 'document', 'milestone', 'phases', 'phase', 'slogans', 'slogan']

const inOrderOfPage = (doubts: readonly Doubt[]): readonly Doubt[] =>
  [...doubts].sort((a, b) => order.indexOf(a.about.what) - order.indexOf(b.about.what))

function draftDoubt(
  { about, said, line }: Doubt,
  campaign: EditedCampaign,
  plan: RecognisedPlan,
  lines: readonly SourceLine[],
): DraftDoubt {
  const from = line === undefined ? undefined : lines[line]?.text
  const named = about.what === 'phase' ? campaign.phases[about.at]?.title : undefined
  return {
    about: placeOnPage(about, campaign, plan),
    said: named === undefined ? said : both(`${named}: ${said.vi}`, `${named}: ${said.en}`),
    ...(from === undefined ? {} : { line: from }),
  }
}

function placeOnPage(
  about: Subject,
  { milestones, phases, placements, slides }: EditedCampaign,
  plan: RecognisedPlan,
): DraftPlace {
  switch (about.what) {
    case 'title':
      return { part: 'name' }
    case 'document':
      return { part: 'document' }
    case 'phases':
      return { part: 'phases' }
    case 'slogans':
      return { part: 'content' }
    case 'milestone':
      return { milestone: milestones[about.at]?.id ?? '' }
    case 'phase':
      return { phase: phases[about.at]?.id ?? '' }
    case 'slogan': {
      const text = plan.slogans[about.at]?.text ?? ''
      const slide = slides.find((one) => one.kind === 'slogan' && one.text === text)
      const placement = placements.find((one) => slide && one.slides.includes(slide.id))
      return placement ? { placement: placement.id, slogan: text } : { part: 'content' }
    }
  }
}

function halfDocument({ document }: RecognisedPlan): readonly DraftDoubt[] {
  const count = Object.keys(document).length
  if (count === 0 || count === 3) return []
  return [
    {
      about: { part: 'document' },
      said: both(
        'Văn bản chưa đủ số, cơ quan ban hành và ngày: điền phần còn thiếu.',
        'The document lacks its number, its issuer or its day: fill in what is missing.',
      ),
    },
  ]
}

/** The same said twice of one place, and of one line, is one thing to look at. */
function once(doubts: readonly DraftDoubt[]): readonly DraftDoubt[] {
  return [...new Map(doubts.map((doubt) => [JSON.stringify([doubt.about, doubt.said.vi]), doubt])).values()]
}
