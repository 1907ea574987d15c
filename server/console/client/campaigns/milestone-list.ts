import { milestonesOf } from '../../../../shared/plan/effective.ts'
import type { Campaign, Milestone } from '../../../../shared/plan/plan.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { planTimeForPeople } from '../time/plan-time.ts'
import { say } from '../words/say.ts'
import { editMilestone } from './milestone-form.ts'

/** The milestones on which phases rest, each with a way to move, close or postpone it. */
export function milestoneList(edges: Edges): { readonly element: HTMLElement; show(now: PlanNow | undefined): void } {
  const list = make('ul', {})
  const element = make('section', { class: 'card milestones' }, make('h2', {}, say('Mốc', 'Milestones')), list)
  return {
    element,
    show(now) {
      const rows = now?.plan.campaigns.flatMap((campaign) =>
        milestonesOf(campaign).map((milestone) => rowOf(campaign, milestone, now, edges)),
      )
      element.hidden = !rows || rows.length === 0
      list.replaceChildren(...(rows ?? []))
    },
  }
}

function rowOf(campaign: Campaign, milestone: Milestone, now: PlanNow, edges: Edges): HTMLElement {
  const label = say(`Đổi mốc ${milestone.title}`, `Change the milestone ${milestone.title}`)
  const edit = () => editMilestone(campaign, milestone, now, edges)
  return make(
    'li',
    { 'data-milestone': milestone.id },
    make('h3', {}, milestone.title),
    make('p', {}, datesOf(milestone)),
    make('p', {}, make('span', { class: 'state', 'data-state': milestone.state ?? 'confirmed' }, stateOf(milestone))),
    make('p', { class: 'quiet' }, campaign.title),
    ...(may(edges.me, 'approve', campaign.org, now.plan)
      ? [make('button', { type: 'button', 'aria-label': label, onclick: edit }, say('Đổi mốc…', 'Change…'))]
      : []),
  )
}

function datesOf(milestone: Milestone): string {
  if (milestone.state === 'postponed') return say('Chưa có thời gian mới', 'No new time yet')
  return say(
    `${planTimeForPeople(milestone.starts)} đến ${planTimeForPeople(milestone.ends)}`,
    `${planTimeForPeople(milestone.starts)} to ${planTimeForPeople(milestone.ends)}`,
  )
}

function stateOf({ state }: Milestone): string {
  switch (state) {
    case 'closed':
      return say('Đã kết thúc', 'Closed')
    case 'postponed':
      return say('Đã hoãn', 'Postponed')
    case 'expected':
      return say('Dự kiến', 'Expected')
    default:
      return say('Đã xác nhận', 'Confirmed')
  }
}
