import { askJson, Refused, reasonsOf, sendingOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askToReplace } from '../device/ask-to-replace.ts'
import { orgSelect } from '../people/org-select.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { boardChoice } from './board-choice.ts'
import { fitsOn } from './fitting-boards.ts'
import type { PairedBoard, PairingQuestion } from './pairing-question.ts'

export interface ChooseEdges {
  readonly code: string
  readonly question: PairingQuestion
  readonly edges: Edges
  readonly now: PlanNow | undefined
  readonly paired: (board: PairedBoard) => void
  readonly back: () => void
}

/** The second step: who asks, which board it is to be, and *Ghép*. */
export function chooseStep({ code, question, edges, now, paired, back }: ChooseEdges): {
  readonly element: HTMLElement
  focus(): void
} {
  const { screen } = question
  const orgs = now?.plan.orgs.filter(({ id }) => may(edges.me, 'pair', id, now.plan)) ?? []
  const org = orgSelect(orgs.length > 1 ? say('Chọn cơ quan', 'Choose the office') : undefined, told)
  org.show(orgs)
  const [width, height] = [sizeField(screen.width), sizeField(screen.height)]
  const sizes = make(
    'details',
    {},
    make(
      'summary',
      {},
      say(
        `Cỡ bảng ${screen.width} × ${screen.height}: sửa`,
        `Its size: ${screen.width} × ${screen.height}: correct it`,
      ),
    ),
    make(
      'div',
      { class: 'fields' },
      make('label', {}, make('span', {}, say('Rộng (điểm ảnh)', 'Width (pixels)')), width),
      make('label', {}, make('span', {}, say('Cao (điểm ảnh)', 'Height (pixels)')), height),
    ),
  )
  const added = make(
    'div',
    { class: 'added', hidden: true },
    make('label', { class: 'field' }, make('span', {}, say('Cơ quan', 'Office')), org.element),
    sizes,
  )
  const alert = make('p', { class: 'fault', role: 'alert' })
  const warning = make('p', { class: 'lacks', role: 'status' })
  const confirm = make('button', { class: 'chief' }, say('Ghép', 'Pair'))
  const choice = boardChoice(question, orgs.length > 0, told)
  const form = make(
    'form',
    { class: 'card pair-card', novalidate: true, onsubmit: (event) => void submitted(event) },
    whoAsks(question),
    choice.element,
    added,
    warning,
    alert,
    make(
      'p',
      { class: 'doings' },
      confirm,
      make('button', { type: 'button', onclick: back }, say('Mã khác', 'Another code')),
    ),
  )
  told()

  function told(): void {
    const chosen = choice.read()
    added.hidden = !chosen || !('name' in chosen)
    setText(alert, '')
    const isOther = chosen && 'board' in chosen && !fitsOn(chosen.board, screen)
    setText(
      warning,
      isOther
        ? say(
            `Bảng này khai ${chosen.board.width} × ${chosen.board.height}, máy đang báo ${screen.width} × ${screen.height}.`,
            `This board is registered as ${chosen.board.width} × ${chosen.board.height}; the machine says ${screen.width} × ${screen.height}.`,
          )
        : '',
    )
  }

  async function submitted(event: Event): Promise<void> {
    event.preventDefault()
    const chosen = choice.read()
    const wrong = !chosen
      ? say('Chọn một bảng.', 'Choose a board.')
      : 'name' in chosen && chosen.name === ''
        ? say('Gõ tên bảng mới.', 'Type the new board’s name.')
        : 'name' in chosen && org.read() === ''
          ? say('Chọn cơ quan của bảng mới.', 'Choose the new board’s office.')
          : ''
    setText(alert, wrong)
    if (!chosen || wrong !== '') return
    if ('name' in chosen) {
      const size = { width: Number(width.value), height: Number(height.value) }
      await pair({ code, add: { name: chosen.name, org: org.read(), ...size } })
    } else if (chosen.board.paired) replace(chosen.board.id, chosen.board.name)
    else await pair({ code, board: chosen.board.id }, chosen.board.name)
  }

  async function pair(asked: object, name = ''): Promise<void> {
    confirm.disabled = true
    try {
      paired(await askJson<PairedBoard>('/api/v1/pairings/confirm', sendingOf('POST', asked)))
    } catch (error) {
      const board = 'board' in asked ? String(asked.board) : ''
      // Another machine was quicker.
      if (error instanceof Refused && error.code === 'already-paired' && board !== '') replace(board, name)
      else setText(alert, reasonsOf(error).map(inOurs).join(' '))
    } finally {
      confirm.disabled = false
    }
  }

  const replace = (board: string, name: string) =>
    askToReplace(name, async () =>
      paired(await askJson<PairedBoard>('/api/v1/pairings/confirm', sendingOf('POST', { code, board, replace: true }))),
    )

  // Not the field: on a phone its keyboard would cover the boards.
  return { element: form, focus: () => form.querySelector<HTMLElement>('h2')?.focus() }
}

const sizeField = (value: number) =>
  make('input', { type: 'text', inputmode: 'numeric', size: 6, autocomplete: 'off', value })

function whoAsks({ screen, address, askedAt, former }: PairingQuestion): HTMLElement {
  const ratio = screen.devicePixelRatio
  const scaled =
    ratio === 1
      ? []
      : [
          make(
            'p',
            { class: 'lacks' },
            say(
              `Máy này đang phóng ${Math.round(ratio * 100)}\u00a0%: đặt tỷ lệ màn hình 100\u00a0% rồi ghép.`,
              `The machine enlarges to ${Math.round(ratio * 100)} %: set its display to 100 % first.`,
            ),
          ),
        ]
  const was = former ? say(` · trước là ${former.name}`, ` · formerly ${former.name}`) : ''
  return make(
    'div',
    {},
    make(
      'h2',
      { tabindex: -1 },
      say(`Màn hình ${screen.width} × ${screen.height}`, `A screen of ${screen.width} × ${screen.height}`),
    ),
    make(
      'p',
      { class: 'quiet' },
      say(`Từ ${address}, hỏi lúc ${whenWords(askedAt)}${was}`, `From ${address}, asked ${whenWords(askedAt)}${was}`),
    ),
    ...scaled,
  )
}
