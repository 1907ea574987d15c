import type { Board } from '../../../../shared/plan/plan.ts'
import { askJson, askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { DeviceView, PairingView } from './device-view.ts'
import { disputeBox } from './dispute-box.ts'
import { healthFacts } from './health-facts.ts'
import { pairingBox } from './pairing-box.ts'
import { askRepair, repairBox } from './repair-box.ts'
import { screenshotBox } from './screenshot-box.ts'

/** The part of a board's page about its machine. */
export interface DeviceSection {
  readonly element: HTMLElement
  /** Called a few times a second. */
  tick(): void
}

const everyMs = 5000
const whileWaitingMs = 1000
const cardMinutes = 10

/** *Thiết bị*: which machine the board is, how it is, and what can be asked of it. */
export function deviceSection(board: Board, { plan }: PlanNow, edges: Edges): DeviceSection {
  const path = `/api/v1/boards/${board.id}`
  const mayPair = may(edges.me, 'pair', board.org, plan)
  const changed = () => void renew()
  const asking = { board, edges, changed, mayPair }
  const shots = screenshotBox(board.id, edges)
  const [dispute, repair, health, pairing] = [make('div'), make('div'), make('div'), make('div')]
  const alert = make('p', { class: 'fault', role: 'status' })
  const log = make('a', { class: 'button', href: `/shows?board=${board.id}` }, say('Nhật ký phát', 'Play log'))
  const button = (text: string, onclick: () => void) => make('button', { type: 'button', onclick }, text)
  const marking = button(say('Đang sửa…', 'Under repair…'), () => askRepair(asking))
  const element = make(
    'section',
    { class: 'card device', 'aria-labelledby': 'device-title' },
    make('h2', { id: 'device-title' }, say('Thiết bị', 'Machine')),
    dispute,
    repair,
    health,
    make(
      'p',
      { class: 'doings' },
      ...(mayPair
        ? [button(say('Hiện hình thử (10 phút)', 'Show the test picture (10 min)'), () => void showCard())]
        : []),
      button(say('Chụp bảng', 'Take a picture'), () => void takePicture()),
      ...(mayPair ? [marking] : []),
      log,
    ),
    shots.element,
    pairing,
    alert,
  )
  let dueOn = 0
  let waitingUntil = 0
  let drawn = ''
  let busy = false

  async function showCard(): Promise<void> {
    try {
      await askServer(`${path}/card`, sendingOf('POST', { minutes: cardMinutes }))
      edges.tell(say('Bảng hiện hình thử trong 10 phút.', 'The board shows its test picture for 10 minutes.'))
    } catch (error) {
      edges.tell(inOurs(wordsOf(error)), 'trouble')
    }
  }

  async function takePicture(): Promise<void> {
    await shots.ask()
    waitingUntil = edges.steady() + 65_000
  }

  async function renew(): Promise<void> {
    busy = true
    dueOn = edges.steady() + (edges.steady() < waitingUntil ? whileWaitingMs : everyMs)
    try {
      const [view, paired] = await Promise.all([
        askJson<DeviceView>(`${path}/health`, { cache: 'no-store' }),
        mayPair ? askJson<PairingView>(`${path}/pairing`, { cache: 'no-store' }) : undefined,
        shots.renew(drawn === ''),
      ])
      setText(alert, '')
      draw(view, paired)
    } catch (error) {
      setText(alert, inOurs(wordsOf(error)))
    } finally {
      busy = false
    }
  }

  function draw(view: DeviceView, paired: PairingView | undefined): void {
    const open = health.querySelector('details')?.open ?? false
    const inside = health.contains(document.activeElement)
    health.replaceChildren(healthFacts(view, edges.clock.now(), open))
    if (inside) health.querySelector('summary')?.focus()
    // What has buttons is drawn anew only where it is other: a press is not to miss its button.
    const text = JSON.stringify([view.repair, view.disputedAt, paired])
    if (text === drawn) return
    drawn = text
    repair.replaceChildren(repairBox(view, asking))
    dispute.replaceChildren(...(view.disputedAt !== null && mayPair ? [disputeBox(view.disputedAt, asking)] : []))
    marking.hidden = view.repair !== null
    if (paired) pairing.replaceChildren(pairingBox(paired, asking))
  }

  return {
    element,
    tick() {
      if (busy || edges.steady() < dueOn || document.visibilityState !== 'visible') return
      void renew()
    },
  }
}
