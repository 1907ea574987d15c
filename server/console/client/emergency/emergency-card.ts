import { wordsOf } from '../api/ask-server.ts'
import { askPerson } from '../plain/ask-person.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { type EmergencyLine, end } from './emergency.ts'
import { handsOf, stageWords } from './stage-words.ts'

export interface CardDoings {
  readonly open: (id: string) => void
  readonly changed: () => void
}

/** An emergency in a list; one on the air has a large way to end it. */
export function emergencyCard(line: EmergencyLine, edges: Edges, doings: CardDoings): HTMLElement {
  const { id, stage, text, title, orgName, boardCount, endsAt, trial } = line
  const isWaiting = stage === 'prepared' || stage === 'stale'
  const state = make('strong', { class: 'stage' }, inOurs(stageWords[stage]))
  const heading = [state, ...(trial ? [make('strong', { class: 'trial' }, say('BẢN THỬ', 'TRIAL'))] : [])]
  const facts = [
    `${title} · ${orgName}`,
    say(`${boardCount} bảng`, `${boardCount} boards`),
    say(`hết lúc ${whenWords(endsAt)}`, `ends ${whenWords(endsAt)}`),
  ]
  const card = make(
    'article',
    { class: 'card emergency', 'data-stage': stage, 'data-emergency': id },
    make('p', { class: 'stages' }, ...heading),
    make('p', { class: 'words' }, text),
    make('p', {}, facts.join(' · ')),
    make('p', { class: 'quiet' }, handsOf(line).join(' · ')),
  )
  const actions = make('p', { class: 'doings' })
  if (stage === 'running') {
    const cancel = make(
      'button',
      { type: 'button', class: 'cancel', onclick: () => askCancel(line, edges, doings) },
      say('HỦY PHÁT KHẨN', 'CANCEL THE EMERGENCY'),
    )
    actions.append(cancel)
  }
  const open = isWaiting ? say('Xem để cho phát', 'Look, to release it') : say('Chi tiết', 'Details')
  actions.append(
    make('button', { type: 'button', class: isWaiting ? 'chief' : '', onclick: () => doings.open(id) }, open),
  )
  if (stage !== 'dropped') {
    actions.append(
      make('a', { class: 'button', href: `/api/v1/emergencies/${id}/cap.xml`, download: `${id}.xml` }, 'CAP 1.2'),
    )
  }
  card.append(actions)
  return card
}

/** Asks once, then takes it off the air. */
function askCancel(line: EmergencyLine, edges: Edges, { changed }: CardDoings): void {
  const dialog = askPerson(say('Hủy phát khẩn?', 'Cancel the emergency?'))
  const fault = make('p', { class: 'fault', role: 'alert' })
  const go = make(
    'button',
    { type: 'button', class: 'cancel', onclick: () => void act() },
    say('Hủy ngay', 'Cancel now'),
  )
  dialog.body.append(
    make('p', { class: 'words' }, line.text),
    make(
      'p',
      {},
      line.cancelText === null
        ? say(
            `Gỡ khỏi ${line.boardCount} bảng ngay; các bảng trở lại chương trình thường.`,
            `It leaves ${line.boardCount} boards at once; they go on with their programme.`,
          )
        : say(
            `Gỡ khỏi ${line.boardCount} bảng ngay; các bảng hiện “${line.cancelText}” ít phút.`,
            `It leaves ${line.boardCount} boards at once; they show “${line.cancelText}” for some minutes.`,
          ),
    ),
    fault,
    make(
      'p',
      { class: 'doings' },
      go,
      make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Keep it')),
    ),
  )
  go.focus()

  async function act(): Promise<void> {
    go.disabled = true
    try {
      await end(line, 'cancel')
      dialog.close()
      edges.tell(say('Đã hủy phát khẩn.', 'The emergency is cancelled.'))
      changed()
    } catch (error) {
      fault.textContent = inOurs(wordsOf(error))
      go.disabled = false
    }
  }
}
