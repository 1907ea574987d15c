import { askServer, sendingOf } from '../api/ask-server.ts'
import { formDialog } from '../people/form-dialog.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { PairingBoxEdges } from './pairing-box.ts'

/** Two machines say that they are one board: what that mostly means, and the two ways out of it; `since` is epoch ms. */
export function disputeBox(since: number, { board, edges, changed }: PairingBoxEdges): HTMLElement {
  async function end(): Promise<void> {
    await askServer(`/api/v1/boards/${board.id}/dispute/end`, sendingOf('POST', {}))
    edges.tell(say('Đã cho phát lại.', 'It plays again.'))
    changed()
  }

  const keep = () =>
    formDialog({
      heading: say('Chỉ còn một máy?', 'Is there one machine only?'),
      fields: [
        make(
          'p',
          {},
          say(
            'Chỉ bấm khi máy thừa đã tắt hoặc đã xóa. Nếu còn hai máy, cả hai lại về nội dung nền.',
            'Press this only once the other machine is off or cleared. While there are two, both fall back to the filler.',
          ),
        ),
      ],
      doing: say('Cho phát lại', 'Let it play'),
      act: end,
    })
  return make(
    'div',
    { class: 'dispute', role: 'alert' },
    make('h3', {}, say('Hai máy cùng nhận là bảng này', 'Two machines say that they are this board')),
    make(
      'p',
      {},
      say(
        `Từ ${whenWords(since)}. Thường là do chép cả ổ đĩa sang máy khác. Cả hai chỉ phát nội dung nền cho tới khi có người quyết định.`,
        `Since ${whenWords(since)}. Mostly a disk was copied to another machine. Both show the filler until a person decides.`,
      ),
    ),
    make(
      'p',
      { class: 'doings' },
      make(
        'button',
        { type: 'button', class: 'chief', onclick: keep },
        say('Máy kia đã tắt: cho phát lại…', 'The other one is off: let it play…'),
      ),
      make(
        'a',
        { class: 'button', href: '/pair' },
        say('Không rõ máy nào đúng: ghép lại', 'Not sure which: pair again'),
      ),
    ),
  )
}
