import type { Board, Campaign, CampaignId, PhaseId, SectionId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { make, setText } from '../make.ts'
import { say } from '../say.ts'
import type { PlanNow } from '../watch-plan.ts'

/** Where slides are to go. */
export interface Placing {
  readonly campaign: Campaign
  readonly phase: PhaseId
  /** The boards ticked, in the plan's order. */
  readonly boards: readonly Board[]
  /** Whether these are all that the campaign reaches. */
  readonly isAll: boolean
  /** The only part of them that it is for. */
  readonly section: SectionId | undefined
}

/** The campaign, the phase and the boards that slides are meant for. */
export interface PlacingForm {
  readonly element: HTMLElement
  /** Undefined while nothing can be chosen. */
  read(): Placing | undefined
  show(now: PlanNow | undefined): void
  /** Says beside the button why it cannot be pressed, or nothing. */
  ready(because: string | undefined): void
  /** While the server is asked, the button rests. */
  busy(isBusy: boolean): void
}

/** A form for placing slides; `changed` when another choice was made, `put` when the person decides. */
export function placingForm(changed: () => void, put: () => void): PlacingForm {
  const campaign = make('select', { onchange: () => offer(true) })
  const phase = make('select', { onchange: changed })
  const section = make('select', { onchange: changed })
  const sectionRow = make('label', {}, make('span', {}, say('Phần bảng', 'Part of the board')), section)
  const boards = make('div', { class: 'ticks' })
  const all = make('input', { type: 'checkbox', checked: true, onchange: tickAll })
  const confirm = make(
    'button',
    { type: 'button', class: 'chief', onclick: put, disabled: true },
    say('Đưa lên bảng', 'Put on the boards'),
  )
  const because = make('p', { class: 'quiet', role: 'status' })
  const element = make(
    'section',
    { class: 'card placing' },
    make('h2', {}, say('Đưa vào', 'Where to')),
    make('label', {}, make('span', {}, say('Đợt tuyên truyền', 'Campaign')), campaign),
    make('label', {}, make('span', {}, say('Giai đoạn', 'Phase')), phase),
    make(
      'fieldset',
      {},
      make('legend', {}, say('Các bảng', 'Boards')),
      make('label', { class: 'tick' }, all, make('span', {}, say('Tất cả', 'All of them'))),
      boards,
    ),
    sectionRow,
    make('p', { class: 'doings' }, confirm),
    because,
  )
  let now: PlanNow | undefined
  let isReady = false
  let isBusy = false

  const inputs = () => [...boards.querySelectorAll('input')]
  const ticks = (): readonly Board[] => {
    const ids = new Set(inputs().flatMap((input) => (input.checked ? [input.value] : [])))
    return now?.plan.boards.filter(({ id }) => ids.has(id)) ?? []
  }
  const chosen = () => now?.plan.campaigns.find(({ id }) => id === (campaign.value as CampaignId))

  function offer(anew: boolean): void {
    const of = chosen()
    const before = phase.value
    phase.replaceChildren(...(of?.phases ?? []).map(({ id, title }) => make('option', { value: id }, title)))
    if (!anew && of?.phases.some(({ id }) => id === before)) phase.value = before
    const off = new Set(inputs().flatMap((input) => (input.checked ? [] : [input.value])))
    const tree = orgTreeOf(now?.plan.orgs ?? [])
    const reached = (now?.plan.boards ?? []).filter((board) => of && tree.isWithin(board.org, of.org))
    boards.replaceChildren(
      ...reached.map(({ id, name, width, height }) =>
        make(
          'label',
          { class: 'tick' },
          make('input', { type: 'checkbox', value: id, checked: anew || !off.has(id), onchange: ticked }),
          make('span', {}, name, make('small', { class: 'quiet' }, ` ${width} × ${height}`)),
        ),
      ),
    )
    ticked()
  }

  function tickAll(): void {
    for (const input of inputs()) input.checked = all.checked
    ticked()
  }

  function ticked(): void {
    all.checked = inputs().every((input) => input.checked)
    all.indeterminate = !all.checked && inputs().some((input) => input.checked)
    offerSections()
    changed()
  }

  function offerSections(): void {
    const before = section.value
    const ids = [...new Set(ticks().flatMap(({ sections = [] }) => sections.map(({ id }) => id)))]
    section.replaceChildren(
      make('option', { value: '' }, say('Cả bảng', 'The whole board')),
      ...ids.map((id) => make('option', { value: id }, id)),
    )
    if (ids.some((id) => id === before)) section.value = before
    sectionRow.hidden = ids.length === 0
  }

  const rest = () => {
    confirm.disabled = !isReady || isBusy
  }

  return {
    element,
    read() {
      const of = chosen()
      if (!of || phase.value === '') return undefined
      const part = section.value === '' ? undefined : (section.value as SectionId)
      return {
        campaign: of,
        phase: phase.value as PhaseId,
        // What names a part does not reach a board without it.
        boards: ticks().filter(({ sections }) => !part || sections?.some(({ id }) => id === part)),
        isAll: inputs().every((input) => input.checked),
        section: part,
      }
    },
    show(next) {
      const before = campaign.value
      const first = now === undefined
      now = next
      const campaigns = next?.plan.campaigns ?? []
      campaign.replaceChildren(...campaigns.map(({ id, title }) => make('option', { value: id }, title)))
      if (campaigns.some(({ id }) => id === before)) campaign.value = before
      offer(first || campaign.value !== before)
    },
    ready(text) {
      isReady = text === undefined
      setText(because, text ?? '')
      rest()
    },
    busy(next) {
      isBusy = next
      rest()
    },
  }
}
