import { askJson, sendingOf, wordsOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { submit } from '../approvals/submission.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { TakeDownView } from './take-down.ts'
import { takenWords } from './taken-words.ts'

/** What is off the air, each with a way to ask that it plays again. */
export interface TakeDownList {
  readonly element: HTMLElement
  show(now: PlanNow | undefined): void
  renew(): Promise<void>
}

const atOnce = 100

/** The list; hidden while nothing is off the air. */
export function takeDownList(edges: Edges, came: (all: readonly TakeDownView[]) => void): TakeDownList {
  const list = make('ul', {})
  const element = make(
    'section',
    { class: 'card taken', hidden: true },
    make('h2', {}, say('Đang thu hồi, tạm dừng', 'Taken down or paused')),
    list,
  )
  let now: PlanNow | undefined
  let all: readonly TakeDownView[] = []

  function draw(): void {
    element.hidden = all.length === 0 || !now
    if (now) list.replaceChildren(...all.map((one) => rowOf(one, now as PlanNow)))
    came(all)
  }

  function rowOf(one: TakeDownView, { words, plan }: PlanNow): HTMLElement {
    const { id, kind, org, subject, reason, madeAt, endsAt } = one
    const what = inOurs(takenWords(subject, org, words))
    const state = kind === 'pause' ? say('Tạm dừng', 'Paused') : say('Thu hồi', 'Taken down')
    const until = endsAt === null ? '' : say(` · đến ${whenWords(endsAt)}`, ` · until ${whenWords(endsAt)}`)
    const button = again(one, what)
    const isMine =
      kind === 'pause'
        ? may(edges.me, 'pause', org, plan)
        : may(edges.me, 'approve', org, plan) || may(edges.me, 'edit', org, plan)
    return make(
      'li',
      { 'data-take-down': id },
      make('span', { class: 'state', 'data-state': 'withdrawn' }, state),
      make('p', {}, what, ' ', make('small', {}, words.org(org))),
      make('p', { class: 'quiet' }, `${one.person.name}, ${whenWords(madeAt)}${until}`),
      make('p', { class: 'reason' }, say('Lý do: ', 'Reason: '), reason),
      ...(isMine ? [button] : []),
    )
  }

  function again({ id, kind }: TakeDownView, what: string): HTMLElement {
    const text =
      kind === 'pause' ? say('Kết thúc tạm dừng', 'End the pause') : say('Đề nghị phát lại', 'Ask that it plays again')
    const button = make('button', { type: 'button', 'aria-label': `${text}: ${what}` }, text)
    button.addEventListener('click', () => {
      button.disabled = true
      const doing =
        kind === 'pause'
          ? askJson(`/api/v1/take-downs/${id}/end`, sendingOf('POST', {})).then(() =>
              say('Đã kết thúc tạm dừng.', 'The pause is over.'),
            )
          : submit({ lift: id }).then(() =>
              say('Đã trình: chờ người khác duyệt phát lại.', 'Submitted: it waits for somebody else to approve.'),
            )
      doing.then(
        (said) => {
          edges.tell(said)
          edges.acted('take-downs')
        },
        (error: unknown) => {
          button.disabled = false
          edges.tell(inOurs(wordsOf(error)), 'trouble')
        },
      )
    })
    return button
  }

  async function renew(): Promise<void> {
    const { takeDowns } = await askJson<{ takeDowns: readonly TakeDownView[] }>(`/api/v1/take-downs?limit=${atOnce}`)
    all = takeDowns
    draw()
  }

  return {
    element,
    renew,
    show(next) {
      now = next
      draw()
    },
  }
}
