import { askServer, Refused, reasonsOf, sendingForSecret } from '../api/ask-server.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { askToReplace } from './ask-to-replace.ts'

const mostBytes = 65_536

/** For a board without a network: its request file is given here, and the pairing file that comes back is carried to it. */
export function pairingFile(board: { readonly id: string; readonly name: string }, edges: Edges): HTMLElement {
  const alert = make('p', { class: 'fault', role: 'alert' })
  const input = make('input', {
    ...{ type: 'file', accept: '.json,application/json', class: 'unseen', id: 'request-file', onchange: taken },
  })
  const label = make(
    'label',
    { class: 'button', for: 'request-file' },
    say('Chọn tệp hỏi ghép…', 'Choose the request file…'),
  )
  const drop = make('div', { class: 'drop', ondragover: over, ondragleave: out, ondrop: dropped }, input, label)

  function over(event: Event): void {
    event.preventDefault()
    drop.dataset.over = ''
  }

  function out(): void {
    delete drop.dataset.over
  }

  function dropped(event: Event): void {
    event.preventDefault()
    out()
    const [file] = event instanceof DragEvent ? (event.dataTransfer?.files ?? []) : []
    if (file) void answer(file)
  }

  function taken(): void {
    const [file] = input.files ?? []
    if (file) void answer(file)
    input.value = ''
  }

  async function answer(file: File): Promise<void> {
    setText(alert, '')
    try {
      const request = file.size > mostBytes ? undefined : requestIn(await file.text())
      if (!request) {
        setText(alert, say('Đây không phải tệp hỏi ghép của bảng.', 'This is no request file of a board.'))
        return
      }
      await take(request)
    } catch (error) {
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
    }
  }

  async function take(request: object, replace = false): Promise<void> {
    try {
      const asked = replace ? { request, replace } : { request }
      const got = await askServer(`/api/v1/boards/${board.id}/pairing-file`, sendingForSecret(asked))
      save(await got.blob(), `${board.id}.congchao`)
      edges.tell(say('Đã có tệp ghép: chép sang USB, mở ở bảng.', 'The pairing file is here: carry it to the board.'))
    } catch (error) {
      if (replace || !(error instanceof Refused) || error.code !== 'already-paired') throw error
      askToReplace(board.name, () => take(request, true))
    }
  }

  return make(
    'details',
    { class: 'pairing-file' },
    make('summary', {}, say('Bảng không có mạng: ghép bằng tệp', 'A board without a network: pair by file')),
    make(
      'p',
      { class: 'quiet' },
      say(
        'Ở bảng bấm “Lưu tệp ghép”, chép tệp vào USB rồi đưa vào đây; tệp nhận lại thì nạp ở bảng.',
        'Press “Save request” at the board, carry the file here on a USB stick, and load what comes back at the board.',
      ),
    ),
    drop,
    alert,
  )
}

function requestIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob)
  make('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
