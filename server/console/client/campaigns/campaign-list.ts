import type { Campaign } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { type CampaignBox, campaignBox } from './campaign-box.ts'

/** Every campaign of the plan, each with how far it is. */
export interface CampaignList {
  readonly element: HTMLElement
  show(now: PlanNow | undefined): void
  /** Something of their states may be another. */
  renew(): void
}

const atOnce = 8

/** The list; those whose boxes are open stay so when the plan is another. */
export function campaignList(edges: Edges): CampaignList {
  const list = make('div', { class: 'campaigns' })
  const more = make(
    'button',
    { type: 'button', hidden: true, onclick: showMore },
    say('Xem thêm đợt', 'More campaigns'),
  )
  const element = make(
    'section',
    { class: 'card', hidden: true },
    make('h2', {}, say('Đợt tuyên truyền', 'Campaigns')),
    list,
    more,
  )
  const boxes = new Map<string, CampaignBox>()
  let now: PlanNow | undefined
  let count = atOnce

  function boxOf(campaign: Campaign, of: PlanNow): CampaignBox {
    const box = boxes.get(campaign.id) ?? campaignBox(campaign.id, edges)
    boxes.set(campaign.id, box)
    box.show(campaign, of)
    return box
  }

  function draw(): void {
    const campaigns = now?.plan.campaigns ?? []
    element.hidden = campaigns.length === 0
    more.hidden = campaigns.length <= count
    const focused = document.activeElement
    list.replaceChildren(...campaigns.slice(0, count).map((one) => boxOf(one, now as PlanNow).element))
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus()
  }

  function showMore(): void {
    count += atOnce
    draw()
  }

  return {
    element,
    show(next) {
      now = next
      draw()
    },
    renew() {
      for (const box of boxes.values()) box.renew()
    },
  }
}
