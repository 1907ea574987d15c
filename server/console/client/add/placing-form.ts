import type { Board, Campaign, CampaignId, OrgId, PhaseId, Plan, SectionId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { boardTicks } from '../boards/board-ticks.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { openPhases } from './open-phases.ts'
import { sectionWords } from './section-words.ts'

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

export interface PlacingEdges {
  /** Another choice was made. */
  readonly changed: () => void
  /** The person decides. */
  readonly put: () => void
  /** Epoch ms: what is over by then is not proposed. */
  readonly clock: () => number
  /** Whether the person may write what belongs to an org: the campaigns of others are not offered. */
  readonly mayEdit: (org: OrgId, plan: Plan) => boolean
}

/** A form for placing slides. */
export function placingForm({ changed, put, clock, mayEdit }: PlacingEdges): PlacingForm {
  const campaign = make('select', { onchange: () => offer(true) })
  const phase = make('select', { onchange: changed })
  const section = make('select', { onchange: pickSection })
  const sectionNote = make('p', { class: 'quiet' })
  const sectionRow = make(
    'div',
    { class: 'parts' },
    make('label', {}, make('span', {}, say('Phần bảng', 'Part of the board')), section),
    sectionNote,
  )
  const boards = boardTicks(() => {
    offerSections()
    changed()
  })
  const confirm = make(
    'button',
    { type: 'button', class: 'chief', onclick: put, disabled: true },
    say('Trình duyệt', 'Submit'),
  )
  const because = make('p', { class: 'quiet', role: 'status' })
  const element = make(
    'section',
    { class: 'card placing' },
    make('h2', {}, say('Đưa vào', 'Where to')),
    make('label', {}, make('span', {}, say('Đợt tuyên truyền', 'Campaign')), campaign),
    make('label', {}, make('span', {}, say('Giai đoạn', 'Phase')), phase),
    boards.element,
    sectionRow,
    make('p', { class: 'doings' }, confirm),
    because,
  )
  let now: PlanNow | undefined
  let isReady = false
  let isBusy = false

  const ticks = (): readonly Board[] => {
    const states = boards.states()
    return now?.plan.boards.filter(({ id }) => states.get(id)) ?? []
  }
  const chosen = () => now?.plan.campaigns.find(({ id }) => id === (campaign.value as CampaignId))

  const openOf = (of: Campaign) => openPhases(of, now?.plan.timezone ?? '', clock())

  function offer(anew: boolean): void {
    const of = chosen()
    const former = phase.value
    const open = of ? openOf(of) : []
    const over = say(' (đã qua)', ' (over)')
    phase.replaceChildren(
      ...(of?.phases ?? []).map(({ id, title }) =>
        make('option', { value: id }, open.includes(id) ? title : `${title}${over}`),
      ),
    )
    if (open[0] !== undefined) phase.value = open[0]
    if (!anew && of?.phases.some(({ id }) => id === former)) phase.value = former
    const before = boards.states()
    const tree = orgTreeOf(now?.plan.orgs ?? [])
    const reached = (now?.plan.boards ?? []).filter((board) => of && tree.isWithin(board.org, of.org))
    boards.offer(reached, ({ id }) => anew || (before.get(id) ?? true))
  }

  function offerSections(): void {
    const before = section.value
    const of = new Map(ticks().flatMap((board) => (board.sections ?? []).map(({ id }) => [id, board] as const)))
    const ids = [...of.keys()]
    section.replaceChildren(
      make('option', { value: '' }, say('Cả bảng', 'The whole board')),
      ...Array.from(of, ([id, board]) => make('option', { value: id }, sectionWords(board, id))),
    )
    if (ids.some((id) => id === before)) section.value = before
    sectionRow.hidden = ids.length === 0
    noteSection()
  }

  function pickSection(): void {
    noteSection()
    changed()
  }

  function noteSection(): void {
    setText(
      sectionNote,
      section.value === ''
        ? say(
            'Hình “liền cả bảng” chỉ hiện khi không phần nào có nội dung riêng; nếu có, từng phần hiện nội dung này trong khung của nó.',
            'The picture “all of it as one” shows only while no part has something of its own; else each part shows this in its own frame.',
          )
        : say(
            'Chỉ các bảng có phần này. Các phần khác giữ nội dung của chúng.',
            'Only boards that have this part. The others keep what they show.',
          ),
    )
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
        isAll: boards.isAll(),
        section: part,
      }
    },
    show(next) {
      const before = campaign.value
      const first = now === undefined
      now = next
      const campaigns = next?.plan.campaigns.filter(({ org }) => mayEdit(org, next.plan)) ?? []
      campaign.replaceChildren(...campaigns.map(({ id, title }) => make('option', { value: id }, title)))
      const proposed = campaigns.find(({ id }) => id === before) ?? campaigns.find((one) => openOf(one).length > 0)
      if (proposed) campaign.value = proposed.id
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
