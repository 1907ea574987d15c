import { useState } from 'preact/hooks'
import { askServer, Refused, reasonsOf, sendingForSecret } from '../api/ask-server.ts'
import { FileDrop } from '../kit/file-drop.tsx'
import { saveFile } from '../kit/save-file.ts'
import { tell } from '../state/tell.ts'
import { inOurs, say } from '../words/say.ts'
import { ReplaceDialog } from './replace-dialog.tsx'

const mostBytes = 65_536

/** For a board without a network: its request file is given here, and the pairing file that comes back is carried to it. */
export function PairingFile({ board }: { readonly board: { readonly id: string; readonly name: string } }) {
  const [wrong, setWrong] = useState('')
  const [toReplace, setToReplace] = useState<object | undefined>(undefined)

  const take = async (request: object, replace: boolean) => {
    const asked = replace ? { request, replace } : { request }
    const got = await askServer(`/api/v1/boards/${board.id}/pairing-file`, sendingForSecret(asked))
    saveFile(await got.blob(), `${board.id}.congchao`)
    tell(say('Đã có tệp ghép: chép sang USB, mở ở bảng.', 'The pairing file is here: carry it to the board.'))
  }
  const answer = async (file: File) => {
    setWrong('')
    const request = file.size > mostBytes ? undefined : requestIn(await file.text())
    if (!request) return setWrong(say('Đây không phải tệp hỏi ghép của bảng.', 'This is not a board’s request file.'))
    try {
      await take(request, false)
    } catch (error) {
      if (error instanceof Refused && error.code === 'already-paired') setToReplace(request)
      else setWrong(reasonsOf(error).map(inOurs).join(' '))
    }
  }

  return (
    <details class="pairing-file">
      <summary>{say('Bảng không có mạng: ghép bằng tệp', 'A board without a network: pair by file')}</summary>
      <p class="quiet">
        {say(
          'Ở bảng bấm “Lưu tệp ghép”, chép tệp vào USB rồi đưa vào đây; tệp nhận lại thì nạp ở bảng.',
          'Press “Save request” at the board, carry the file here on a USB stick, and load what comes back at the board.',
        )}
      </p>
      <FileDrop
        name={say('Tệp hỏi ghép', 'Request file')}
        prompt={say('Thả tệp hỏi ghép vào đây, hoặc', 'Drop the request file here, or')}
        press={say('Chọn tệp hỏi ghép…', 'Choose the request file…')}
        accept=".json,application/json"
        onFile={(file) => void answer(file)}
      />
      <p class="fault" role="alert">
        {wrong}
      </p>
      {toReplace && (
        <ReplaceDialog name={board.name} act={() => take(toReplace, true)} onClose={() => setToReplace(undefined)} />
      )}
    </details>
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
