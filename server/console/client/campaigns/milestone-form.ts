import type { Campaign, Milestone } from '../../../../shared/plan/plan.ts'
import { askJson, sending, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { planTimeToType } from '../time/plan-time.ts'
import { timeFields } from '../time/time-fields.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import type { MilestoneChange } from './milestone-change.ts'
import { type MilestoneImpact, milestoneImpactList } from './milestone-impact-list.ts'

type Doing = 'move' | 'close' | 'postpone'

/** Asks what has become of a milestone, says which boards that changes, and changes it when the person confirms. */
export function editMilestone(campaign: Campaign, milestone: Milestone, now: PlanNow, edges: Edges): void {
  const zone = zoneClockOf(now.plan.timezone)
  const reading = zone.read(edges.clock.now())
  const at = { date: dateForPeople(reading.date), time: timeForPeople(reading.clockMs - (reading.clockMs % 60_000)) }
  const dated = milestone.state === 'postponed' ? undefined : milestone
  const dialog = askPerson(milestone.title)

  const starts = timeFields(say('Bắt đầu', 'Begins'), dated ? planTimeToType(dated.starts) : { date: '', time: '' })
  const ends = timeFields(say('Kết thúc', 'Ends'), dated ? planTimeToType(dated.ends) : { date: '', time: '' })
  const expected = make('input', { type: 'checkbox', checked: milestone.state === 'expected' })
  const expecting = make(
    'label',
    { class: 'choice' },
    expected,
    say('Mới là dự kiến, chưa xác nhận', 'Only expected, not yet confirmed'),
  )
  const closed = timeFields(say('Kết thúc thực tế lúc', 'Really ended at'), at, true)
  const alert = make('p', { class: 'fault', role: 'alert' })
  const look = make('button', { class: 'chief' }, say('Xem thay đổi', 'See what changes'))
  const doings: Readonly<Record<Doing, string>> = {
    move: say('Dời sang thời gian khác', 'Move to another time'),
    close: say('Đã kết thúc', 'It has closed'),
    postpone: say('Hoãn, chưa có thời gian mới', 'Postponed, with no new time yet'),
  }
  let doing: Doing = 'move'
  const choice = (value: Doing) =>
    make(
      'label',
      { class: 'choice' },
      make('input', {
        type: 'radio',
        name: 'doing',
        value,
        checked: value === doing,
        disabled: value === 'close' && !dated,
        onchange: () => choose(value),
      }),
      doings[value],
    )

  const form = make(
    'form',
    { novalidate: true, onsubmit: (event) => void review(event) },
    make(
      'fieldset',
      { class: 'choices' },
      make('legend', {}, say('Mốc này thế nào?', 'What has become of it?')),
      choice('move'),
      choice('close'),
      choice('postpone'),
    ),
    starts.element,
    ends.element,
    expecting,
    closed.element,
    alert,
    make('p', { class: 'quiet' }, say('Giờ tại nơi đặt bảng.', 'In the boards’ own time.')),
    make('p', { class: 'doings' }, look, closing()),
  )
  choose(doing)
  dialog.body.replaceChildren(form)

  function closing(): HTMLElement {
    return make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel'))
  }

  function choose(next: Doing): void {
    doing = next
    starts.show(next === 'move')
    ends.show(next === 'move')
    expecting.hidden = next !== 'move'
    closed.show(next === 'close')
  }

  function changeTyped(): MilestoneChange | undefined {
    if (doing === 'postpone') return { state: 'postponed' }
    if (doing === 'close') {
      const typed = closed.read()
      if (typed === undefined) return undefined
      const [date = '', time = ''] = typed.split('T')
      const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
      return {
        state: 'closed',
        closedAt: zone.print(zone.instantAt({ date, clockMs: ((hour * 60 + minute) * 60 + second) * 1000 })),
      }
    }
    const [from, to] = [starts.read(), ends.read()]
    if (from === undefined || to === undefined) return undefined
    return { state: expected.checked ? 'expected' : 'confirmed', starts: from, ends: to, closedAt: null }
  }

  async function review(event: Event): Promise<void> {
    event.preventDefault()
    alert.textContent = ''
    const change = changeTyped()
    if (!change) return
    const path = `/api/v1/campaigns/${campaign.id}/milestones/${milestone.id}`
    let impact: MilestoneImpact
    look.disabled = true
    try {
      impact = await askJson<MilestoneImpact>(`${path}/impact`, sending('POST', JSON.stringify(change), now.tag))
    } catch (error) {
      alert.textContent = inOurs(wordsOf(error))
      return
    } finally {
      look.disabled = false
    }
    const changed = impact.boards.length
    const total = now.plan.boards.length
    const confirm = make('button', { type: 'button', class: 'chief', onclick: put }, say('Áp dụng', 'Apply'))
    const back = make(
      'button',
      { type: 'button', onclick: () => dialog.body.replaceChildren(form) },
      say('Sửa lại', 'Go back'),
    )
    const says =
      changed === 0
        ? say('Không bảng nào đổi chương trình.', 'No board changes its programme.')
        : say(
            `${changed} trong ${total} bảng sẽ theo thay đổi này:`,
            `${changed} of ${total} boards follow this change:`,
          )
    dialog.body.replaceChildren(
      make('p', { role: 'status' }, says),
      milestoneImpactList(impact),
      make('p', { class: 'doings' }, confirm, back, closing()),
    )
    confirm.focus()

    async function put(): Promise<void> {
      confirm.disabled = true
      try {
        await askJson(path, sending('PATCH', JSON.stringify(change), now.tag))
        dialog.close()
        edges.tell(
          say(
            `Đã đổi mốc “${milestone.title}”. ${changed} bảng đổi theo.`,
            `“${milestone.title}” is changed. ${changed} boards follow.`,
          ),
        )
        edges.lookAgain()
      } catch (error) {
        alert.textContent = inOurs(wordsOf(error))
        dialog.body.replaceChildren(form)
      }
    }
  }
}
