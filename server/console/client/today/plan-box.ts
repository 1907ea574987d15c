import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { takeDropped } from '../plain/take-dropped.ts'
import { say } from '../words/say.ts'
import { importPlan } from './import-plan.ts'

/** The plan as a file: in, by a press or by dropping it, and out. */
export function planBox(edges: Edges): { readonly element: HTMLElement; show(now: PlanNow | undefined): void } {
  let now: PlanNow | undefined
  const take = (file: File | undefined) => {
    input.value = ''
    if (file) void importPlan(file, now, edges)
  }
  const input = make('input', {
    ...{ type: 'file', accept: '.json,application/json', class: 'unseen', tabindex: -1 },
    'aria-label': say('Tệp kế hoạch', 'Plan file'),
    onchange: () => take(input.files?.[0]),
  })
  const content = make('p', { class: 'quiet' })
  const out = make(
    'a',
    { class: 'button', href: '/api/v1/plan', download: 'ke-hoach.json' },
    say('Xuất kế hoạch', 'Export the plan'),
  )
  const element = make(
    'section',
    { class: 'card plan-box' },
    make('h2', {}, say('Kế hoạch', 'The plan')),
    content,
    make(
      'div',
      { class: 'drop' },
      make('p', {}, say('Thả tệp kế hoạch (.json) vào đây, hoặc', 'Drop a plan file (.json) here, or')),
      make(
        'button',
        { type: 'button', onclick: () => input.click() },
        say('Chọn tệp kế hoạch…', 'Choose a plan file…'),
      ),
      input,
    ),
    make('p', { class: 'doings' }, out),
  )

  takeDropped(element, ([file]) => take(file))

  return {
    element,
    show(next) {
      now = next
      out.hidden = !next
      const [boards, campaigns] = [next?.plan.boards.length ?? 0, next?.plan.campaigns.length ?? 0]
      setText(
        content,
        next
          ? say(
              `Trong kế hoạch: ${campaigns} đợt tuyên truyền, ${boards} bảng.`,
              `In the plan: ${campaigns} campaigns, ${boards} boards.`,
            )
          : say('Chưa có kế hoạch nào.', 'There is no plan yet.'),
      )
    },
  }
}
