import { wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { historyLink } from '../audit/history-link.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import type { TakeDownView } from '../take-down/take-down.ts'
import { inOurs, say } from '../words/say.ts'
import { decideBox, mayReturn, type Pin } from './decide-box.ts'
import { findingLines } from './finding-lines.ts'
import { impactTable } from './impact-table.ts'
import { itemList } from './item-list.ts'
import { liftFacts } from './lift-facts.ts'
import { mendButton } from './mend-button.ts'
import { pinField } from './pin-field.ts'
import { type Submission, type SubmissionItem, submissionOf } from './submission.ts'
import { submissionHead } from './submission-head.ts'
import { submissionPictures } from './submission-pictures.ts'
import { whenList } from './when-list.ts'

/** While it is being drawn, and the server's word of it may not come: asked so often. */
const drawingEveryMs = 1500

/** One submission on one page: every picture of it, when and where it would play, what it displaces, and the decision. */
export function submissionPage(id: string, edges: Edges): Page {
  const title = say('Duyệt nội dung', 'Approval')
  const element = make('div', { class: 'submission-page' }, make('h1', {}, title))
  const pins = new Map<string, Pin>()
  let now: PlanNow | undefined
  let submission: Submission | undefined
  let drawnAs = ''
  let dueOn = Number.POSITIVE_INFINITY
  let asking = 0

  async function read(): Promise<void> {
    const mine = ++asking
    try {
      const next = await submissionOf(id)
      if (mine !== asking) return
      submission = next
      dueOn = next.state === 'drawing' ? edges.steady() + drawingEveryMs : Number.POSITIVE_INFINITY
      draw()
    } catch (error) {
      if (mine === asking)
        element.replaceChildren(
          make('h1', {}, title),
          make('p', { class: 'fault', role: 'alert' }, inOurs(wordsOf(error))),
        )
    }
  }

  /** Draws what has come, unless it is what stands there: whoever reads is not disturbed. */
  function draw(): void {
    if (!submission) return
    const as = JSON.stringify([submission, now?.tag])
    if (as === drawnAs) return
    drawnAs = as
    const of = submission
    document.title = of.title
    element.replaceChildren(
      submissionHead(of),
      make(
        'div',
        { class: 'asked' },
        findingLines(of, now?.words),
        section(say('Phát trở lại', 'Back on the air'), of.takeDown !== null && now !== undefined, () =>
          liftFacts(of.takeDown as TakeDownView, now as PlanNow),
        ),
        section(say('Trên các bảng', 'On the boards'), of.pictures.length > 0, () => submissionPictures(of, now)),
        section(say('Khi nào, ở đâu', 'When and where'), now !== undefined && of.items.length > 0, () =>
          whenList(of.items, now as PlanNow),
        ),
        section(say('Nội dung trình', 'What is asked for'), now !== undefined && of.items.length > 0, () =>
          itemList(of.items, namesOf, pinOf),
        ),
      ),
      make(
        'aside',
        { 'aria-label': say('Quyết định', 'Decision') },
        decideBox(of, {
          edges,
          pins: () => [...pins.values()].filter(({ note }) => note !== ''),
          changed: () => void read(),
        }),
        section(say('Chiếm chỗ của nội dung nào', 'What it displaces'), of.impact.boards.length > 0, () =>
          impactTable(of.impact.boards),
        ),
        historyLink('submission', of.id),
      ),
    )
  }

  const namesOf = (campaign: string) => {
    const { plan, words } = now as PlanNow
    const milestones = plan.campaigns.find((one) => one.id === campaign)?.milestones ?? []
    return { words, campaign, milestone: (one: string) => milestones.find((m) => m.id === one)?.title ?? one }
  }

  function pinOf(item: SubmissionItem): Node | undefined {
    const { list, id: of } = item
    const key = `${list}/${item.campaign}/${of}`
    const said = submission?.places.find((place) => place.list === list && place.id === of)
    const mend = submission && now && mendButton(item, submission, now, edges)
    if (said || mend) {
      const note = said ? [make('p', { class: 'reason' }, say('Ghi chú: ', 'Note: '), said.note)] : []
      return make('div', {}, ...note, ...(mend ? [mend] : []))
    }
    if (!submission || !mayReturn(submission, edges.me)) return undefined
    return pinField(pins.get(key)?.note ?? '', (note) => pins.set(key, { list, id: of, note }))
  }

  void read()
  return {
    element,
    title,
    show(next) {
      now = next
      draw()
    },
    tick() {
      if (edges.steady() < dueOn || document.visibilityState !== 'visible') return
      dueOn = Number.POSITIVE_INFINITY
      void read()
    },
    heard: (what) => void (what === 'submissions' && read()),
  }
}

function section(heading: string, isThere: boolean, draw: () => Node): HTMLElement {
  return make('section', { class: 'part', hidden: !isThere }, make('h2', {}, heading), ...(isThere ? [draw()] : []))
}
