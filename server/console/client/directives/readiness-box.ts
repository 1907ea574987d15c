import { askJson, wordsOf } from '../api/ask-server.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { BoardReadiness, DirectivePhase, Readiness } from './directive.ts'

/** How many boards have every approved file of a phase, and which have not and why: asked for when it is opened. */
export function readinessBox(campaign: string, phase: DirectivePhase): HTMLDetailsElement {
  const body = make('div', { role: 'status' })
  const summary = make('summary', {}, say(`Sẵn sàng cho “${phase.title}”`, `Readiness for “${phase.title}”`))
  const box = make(
    'details',
    { class: 'readiness', 'data-opens': `ready ${phase.id}`, ontoggle: () => void read() },
    summary,
    body,
  )

  async function read(): Promise<void> {
    if (!box.open) return
    if (body.childElementCount === 0) body.replaceChildren(make('p', { class: 'quiet' }, say('Đang hỏi…', 'Asking…')))
    try {
      const path = `/api/v1/campaigns/${campaign}/readiness?phase=${phase.id}`
      body.replaceChildren(...linesOf(await askJson<Readiness>(path)))
    } catch (error) {
      body.replaceChildren(make('p', { class: 'fault' }, inOurs(wordsOf(error))))
    }
  }

  return box
}

function linesOf({ ready, of, boards }: Readiness): HTMLElement[] {
  const later = boards.filter(({ lack }) => lack === 'later').length
  const counts = [
    say(`${ready} trong ${of} bảng đã có đủ hình đã duyệt`, `${ready} of ${of} boards have every approved picture`),
    ...(later === 0 ? [] : [say(`${later} bảng sẽ tải khi gần đến ngày`, `${later} fetch them nearer the day`)]),
  ]
  const groups = new Map<string, BoardReadiness[]>()
  for (const board of boards) {
    if (board.ready) continue
    const why = say(board.whyVi ?? '', board.why ?? '')
    groups.set(why, [...(groups.get(why) ?? []), board])
  }
  return [
    make('p', {}, `${counts.join('; ')}.`),
    make(
      'ul',
      { class: 'lines' },
      ...[...groups].map(([why, those]) =>
        make(
          'li',
          {},
          make('strong', { 'data-lack': those[0]?.lack ?? '' }, why),
          make('span', { class: 'quiet' }, those.map(({ name, orgName }) => `${name} (${orgName})`).join(', ')),
        ),
      ),
    ),
  ]
}
