import type { OrgId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import { askReason } from '../plain/ask-reason.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { clearedBoards } from './cleared-boards.ts'
import { type TakeDownAsked, type TakenSubject, takeDown } from './take-down.ts'
import { takenWords } from './taken-words.ts'

type Kind = TakeDownAsked['kind']

const hourMs = 3_600_000
const namedAtMost = 8

/** The orgs, nearest first, over whose boards somebody may take something off that stands at or below `org`. */
export function orgsToClear(kind: Kind, org: string, now: PlanNow, { me }: Pick<Edges, 'me'>): readonly string[] {
  const power = kind === 'pause' ? 'pause' : 'approve'
  const chain = orgTreeOf(now.plan.orgs).chainOf(org as OrgId)
  return chain.flatMap(({ id }) => (may(me, power, id, now.plan) ? [id] : []))
}

/**
 * Takes something off the air: first how far and on how many boards, then why. `orgs` are those whose boards may be cleared, nearest
 * first; the widest is proposed, for what is wrong on one board is wrong on the others.
 */
export function askTakeDown(
  kind: Kind,
  subject: TakenSubject,
  orgs: readonly string[],
  now: PlanNow,
  edges: Edges,
): void {
  const { plan, words } = now
  const isPause = kind === 'pause'
  const heading = isPause ? say('Tạm dừng', 'Pause') : say('Thu hồi', 'Take down')
  const dialog = askPerson(heading)
  const reach = make('select', { onchange: tell })
  for (const org of orgs) reach.append(make('option', { value: org }, words.org(org)))
  reach.value = orgs.at(-1) ?? ''
  const hours = make('select', { onchange: tell })
  for (const [value, text] of [
    ['1', say('1 giờ', '1 hour')],
    ['4', say('4 giờ', '4 hours')],
    ['12', say('12 giờ', '12 hours')],
    ['24', say('24 giờ', '24 hours')],
  ] as const)
    hours.append(make('option', { value }, text))
  const what = make('p', { class: 'strong' })
  const count = make('p', { role: 'status' })
  const names = make('p', { class: 'quiet' })
  const go = make('button', { type: 'button', class: 'chief', onclick: ask }, say('Tiếp', 'Next'))
  tell()
  dialog.body.append(
    what,
    make(
      'label',
      { class: 'field', hidden: orgs.length < 2 },
      make('span', {}, say('Trên các bảng của', 'On the boards of')),
      reach,
    ),
    make('label', { class: 'field', hidden: !isPause }, make('span', {}, say('Trong', 'For')), hours),
    count,
    names,
    make(
      'p',
      { class: 'doings' },
      go,
      make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel')),
    ),
  )
  go.focus()

  function tell(): void {
    const boards = clearedBoards(plan, reach.value, subject)
    setText(what, sentence(inOurs(takenWords(subject, reach.value, words))))
    setText(
      count,
      isPause
        ? say(`${boards.length} bảng sẽ tạm dừng ngay.`, `${boards.length} boards pause at once.`)
        : say(`${boards.length} bảng sẽ gỡ ngay.`, `${boards.length} boards are cleared at once.`),
    )
    const some = boards.slice(0, namedAtMost).map(({ name }) => name)
    if (boards.length > some.length)
      some.push(say(`và ${boards.length - some.length} bảng khác`, `and ${boards.length - some.length} more`))
    setText(names, some.join(', '))
  }

  function ask(): void {
    const org = reach.value
    const boards = clearedBoards(plan, org, subject).length
    const span = Number(hours.value) * hourMs
    const endsAt = edges.clock.now() + span
    dialog.close()
    askReason({
      heading,
      says: [
        make('p', { class: 'strong' }, what.textContent ?? ''),
        make('p', {}, consequence(boards, isPause ? whenWords(endsAt) : undefined)),
      ],
      label: say('Lý do', 'Reason'),
      doing: isPause
        ? say(`Tạm dừng trên ${boards} bảng`, `Pause on ${boards} boards`)
        : say(`Thu hồi khỏi ${boards} bảng`, `Take down from ${boards} boards`),
      async act(reason) {
        // Asked for some time ago, it still lasts as long as was chosen.
        const ends = isPause ? { endsAt: Math.floor(edges.clock.now() + span - 1000) } : {}
        const cleared = await takeDown({ kind, org, subject, reason, ...ends })
        edges.tell(
          isPause
            ? say(`Đã tạm dừng trên ${cleared} bảng.`, `Paused on ${cleared} boards.`)
            : say(`Đã thu hồi khỏi ${cleared} bảng.`, `Taken down from ${cleared} boards.`),
        )
        edges.acted('take-downs')
        edges.lookAgain()
      },
    })
  }
}

function consequence(boards: number, until: string | undefined): string {
  const filler = say(
    `${boards} bảng chuyển sang nội dung còn lại hoặc nội dung nền ngay.`,
    `${boards} boards go on at once with what is left, or the filler.`,
  )
  const after =
    until === undefined
      ? say(
          'Muốn phát lại phải trình và được người khác duyệt.',
          'It plays again only once somebody else has approved that.',
        )
      : say(`Tự phát lại lúc ${until}.`, `It plays again by itself at ${until}.`)
  return `${filler} ${after}`
}

const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
