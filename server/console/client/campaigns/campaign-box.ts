import type { Campaign, Placement } from '../../../../shared/plan/plan.ts'
import { reasonsOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { submit } from '../approvals/submission.ts'
import { historyLink } from '../audit/history-link.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { takeDownButtons } from '../take-down/take-down-buttons.ts'
import { shortened } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { type ItemStanding, isUnasked, itemStateWords, nameOf, standingBadges, standingsOf } from './item-state.ts'

/** One campaign: how far its placements are, and what can be done about them. */
export interface CampaignBox {
  readonly element: HTMLElement
  show(campaign: Campaign, now: PlanNow): void
  renew(): void
}

/** A box for the campaign with this id; its states are asked for when it is shown, and anew when they may be others. */
export function campaignBox(id: string, edges: Edges): CampaignBox {
  const title = make('span', { class: 'title' })
  const sum = make('span', { class: 'sum' })
  const body = make('div', { class: 'inside' })
  const element = make('details', { class: 'campaign', 'data-campaign': id }, make('summary', {}, title, sum), body)
  const trouble = make('p', { class: 'fault', role: 'alert' })
  let campaign: Campaign | undefined
  let now: PlanNow | undefined
  let standings: readonly ItemStanding[] = []
  let asking = 0

  async function read(): Promise<void> {
    const mine = ++asking
    const next = await standingsOf(id)
    if (mine !== asking) return
    standings = next
    draw()
  }

  const renew = () => void read().catch((error: unknown) => console.warn(error))

  function draw(): void {
    if (!campaign || !now) return
    const of = new Map(standings.filter(({ list }) => list === 'placements').map((one) => [one.id, one]))
    sum.replaceChildren(...sumOf([...of.values()]))
    const unasked = standings.filter(isUnasked).length
    body.replaceChildren(
      make('p', { class: 'quiet' }, now.words.org(campaign.org)),
      make('ul', { class: 'placements' }, ...campaign.placements.map((one) => rowOf(one, of.get(one.id)))),
      trouble,
      make('p', { class: 'doings' }, ...doingsOf(campaign, now, unasked)),
    )
  }

  function rowOf(placement: Placement, standing: ItemStanding | undefined): HTMLElement {
    const { words } = now as PlanNow
    const [first, ...rest] = placement.slides
    const others = rest.length === 0 ? '' : say(` và ${rest.length} nội dung khác`, ` and ${rest.length} more`)
    const names = first === undefined ? '' : `“${shortened(inOurs(words.slide(id, first)))}”${others}`
    const who = standing
      ? [
          nameOf(standing.author) === ''
            ? ''
            : say(`soạn: ${nameOf(standing.author)}`, `by ${nameOf(standing.author)}`),
          standing.approvers.length === 0
            ? ''
            : say(
                `duyệt: ${standing.approvers.map(nameOf).join(', ')}`,
                `approved by ${standing.approvers.map(nameOf).join(', ')}`,
              ),
        ].filter(Boolean)
      : []
    const submission = standing?.submission
    return make(
      'li',
      { 'data-placement': placement.id },
      make('p', {}, make('strong', {}, words.phase(id, placement.phase)), ` ${names}`),
      ...(standing ? standingBadges(standing) : []),
      ...(who.length > 0 ? [make('p', { class: 'quiet' }, who.join(' · '))] : []),
      ...(standing?.reason ? [make('p', { class: 'reason' }, say('Lý do: ', 'Reason: '), standing.reason)] : []),
      ...(submission
        ? [make('a', { href: `/approvals/${submission}` }, say('Xem bản trình', 'See the submission'))]
        : []),
    )
  }

  function doingsOf(of: Campaign, at: PlanNow, unasked: number): readonly HTMLElement[] {
    const doings: HTMLElement[] = []
    if (unasked > 0 && may(edges.me, 'edit', of.org, at.plan)) {
      const text = say(`Trình duyệt ${unasked} mục`, `Submit ${unasked} items`)
      const button = make('button', { type: 'button', class: 'chief' }, text)
      button.addEventListener('click', () => void send(button))
      doings.push(button)
    }
    const subject = { what: 'campaign', campaign: id } as const
    doings.push(
      ...takeDownButtons({ subject, org: of.org, name: `“${of.title}”`, now: at, edges }),
      historyLink('campaign', id),
    )
    return doings
  }

  async function send(button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    setText(trouble, '')
    try {
      const { id: submission } = await submit({ campaign: id })
      edges.tell(say('Đã trình duyệt.', 'Submitted.'))
      location.assign(`/approvals/${submission}`)
    } catch (error) {
      button.disabled = false
      setText(trouble, reasonsOf(error).map(inOurs).join(' '))
    }
  }

  renew()
  return {
    element,
    renew,
    show(next, of) {
      const isNew = now?.tag !== of.tag && now !== undefined
      campaign = next
      now = of
      setText(title, next.title)
      draw()
      if (isNew) renew()
    },
  }
}

/** How many placements there are in each state, the most pressing first. */
function sumOf(placements: readonly ItemStanding[]): readonly HTMLElement[] {
  const order = ['returned', 'draft', 'pending', 'withdrawn', 'playing', 'approved', 'ended'] as const
  const counts = new Map<string, number>()
  for (const { state, revision } of placements) {
    const counted = revision ?? state
    counts.set(counted, (counts.get(counted) ?? 0) + 1)
  }
  return order.flatMap((state) => {
    const count = counts.get(state)
    if (count === undefined) return []
    return [make('span', { class: 'state', 'data-state': state }, `${inOurs(itemStateWords[state])} ${count}`)]
  })
}
