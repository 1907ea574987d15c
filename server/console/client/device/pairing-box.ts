import { askServer, sendingOf } from '../api/ask-server.ts'
import { formDialog } from '../people/form-dialog.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { PairingView } from './device-view.ts'
import { pairingFile } from './pairing-file.ts'

export interface PairingBoxEdges {
  readonly board: { readonly id: string; readonly name: string }
  readonly edges: Edges
  /** What it shows may be other. */
  readonly changed: () => void
}

/** Which machine the board is, since when and by whom; and how it is paired anew, or no more. */
export function pairingBox({ pairing, waiting }: PairingView, { board, edges, changed }: PairingBoxEdges): HTMLElement {
  const path = `/api/v1/boards/${board.id}`
  const by = pairing?.madeBy ? say(`, ${pairing.madeBy.name} ghép`, `, by ${pairing.madeBy.name}`) : ''
  const said = pairing
    ? say(`Đã ghép từ ${whenWords(pairing.madeAt)}${by}.`, `Paired since ${whenWords(pairing.madeAt)}${by}.`)
    : say('Chưa ghép với máy nào.', 'Paired with no machine.')
  const act = (method: string, place: string, done: string) => async () => {
    await askServer(`${path}${place}`, method === 'DELETE' ? { method } : sendingOf(method, {}))
    edges.tell(done)
    changed()
  }
  const askEnd = () =>
    formDialog({
      heading: say(`Ngắt ghép ${board.name}?`, `Unpair ${board.name}?`),
      fields: [
        make(
          'p',
          {},
          say(
            'Trong vòng hai giây, máy không còn là bảng này: chỉ phát nội dung nền đã tải, không nhận gì mới. Muốn phát lại phải ghép lại.',
            'Within two seconds the machine is this board no more: it shows the filler that it has, and takes nothing new. It must be paired again to play.',
          ),
        ),
      ],
      doing: say('Ngắt ghép', 'Unpair'),
      act: act('DELETE', '/pairing', say('Đã ngắt ghép.', 'Unpaired.')),
    })
  const again = make(
    'a',
    { class: 'button', href: '/pair' },
    pairing ? say('Ghép lại', 'Pair again') : say('Ghép', 'Pair'),
  )
  const asking = waiting.map(({ askedAt, address }) =>
    make(
      'p',
      { class: 'lacks' },
      say(
        `Máy ở ${address} đang hỏi ghép bảng này từ ${whenWords(askedAt)}.`,
        `The machine at ${address} has asked to be this board since ${whenWords(askedAt)}.`,
      ),
    ),
  )
  return make(
    'div',
    {},
    make('p', {}, said),
    ...asking,
    make(
      'p',
      { class: 'doings' },
      again,
      ...(pairing
        ? [make('button', { type: 'button', class: 'grave', onclick: askEnd }, say('Ngắt ghép…', 'Unpair…'))]
        : []),
    ),
    pairingFile(board, edges),
  )
}
