import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOfNow } from '../add/put-placement.ts'
import { askServer, Refused, sendingOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askReason } from '../plain/ask-reason.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { both, say } from '../words/say.ts'
import { isOpen, type Submission, type SubmissionItem, submit } from './submission.ts'

const gone = both('Khẩu hiệu này không còn trong kế hoạch.', 'This slogan is not in the plan any more.')

/** Mends the words of a slogan that came back, and submits it again; undefined where that is not for this person, or not for this item. */
export function mendButton(
  item: SubmissionItem,
  submission: Submission,
  now: PlanNow,
  edges: Pick<Edges, 'me'>,
): HTMLElement | undefined {
  const { state, org } = submission
  const text = item.is?.text
  if (isOpen(submission) || state === 'approved' || item.list !== 'slides' || typeof text !== 'string') return undefined
  if (!may(edges.me, 'edit', org, now.plan)) return undefined
  const ask = () =>
    askReason({
      ...{ heading: say('Sửa chữ', 'Mend the words'), says: [], value: text },
      label: say('Khẩu hiệu', 'Slogan'),
      missing: say('Cần có chữ.', 'Words are needed.'),
      doing: say('Sửa và trình lại', 'Mend and submit again'),
      async act(words) {
        const { plan, tag } = await planOfNow()
        const placements = placementsOf(plan, item)
        if (placements.length === 0) throw new Refused('not-found', gone)
        await askServer('/api/v1/plan', sendingOf('PUT', withWords(plan, item, words), tag))
        const { id } = await submit({ campaign: item.campaign, placements })
        location.assign(`/approvals/${id}`)
      },
    })
  return make('button', { type: 'button', onclick: ask }, say('Sửa chữ…', 'Mend the words…'))
}

function placementsOf(plan: Plan, { campaign, id }: SubmissionItem): readonly string[] {
  const of = plan.campaigns.find((one) => one.id === campaign)
  return (of?.placements ?? []).flatMap((one) => (one.slides.some((slide) => slide === id) ? [one.id] : []))
}

function withWords(plan: Plan, { campaign, id }: SubmissionItem, text: string): Plan {
  return {
    ...plan,
    campaigns: plan.campaigns.map((one) =>
      one.id === campaign
        ? { ...one, slides: one.slides.map((slide) => (slide.id === id ? { ...slide, text } : slide)) }
        : one,
    ),
  }
}
