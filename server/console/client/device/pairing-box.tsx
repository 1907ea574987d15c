import { useState } from 'preact/hooks'
import type { BoardPairing } from '../../../../shared/api/board-pairing.ts'
import { askServer } from '../api/ask-server.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { PairingFile } from './pairing-file.tsx'

/** Which machine a board is. */
export interface PairingBoxProps {
  readonly view: BoardPairing
  readonly board: { readonly id: string; readonly name: string }
  /** What is shown may be other. */
  readonly onChange: () => void
}

/** Which machine the board is, since when and by whom; and how it is paired anew, or no more. */
export function PairingBox({ view: { pairing, waiting }, board, onChange }: PairingBoxProps) {
  const [isEnding, setEnding] = useState(false)
  const end = async () => {
    await askServer(`/api/v1/boards/${board.id}/pairing`, { method: 'DELETE' })
    tell(say('Đã ngắt ghép.', 'Unpaired.'))
    onChange()
  }
  return (
    <div class="pairing">
      <p>{pairing ? madeWords(pairing) : say('Chưa ghép với máy nào.', 'Paired with no machine.')}</p>
      {waiting.map(({ request, askedAt, address }) => (
        <Notice key={request} tone="waits">
          {say(
            `Máy ở ${address} đang hỏi ghép bảng này từ ${whenWords(askedAt)}.`,
            `The machine at ${address} has asked to be this board since ${whenWords(askedAt)}.`,
          )}
        </Notice>
      ))}
      <p class="doings">
        <LinkButton href="/pair">{pairing ? say('Ghép lại', 'Pair again') : say('Ghép', 'Pair')}</LinkButton>
        {pairing && (
          <Button kind="danger" onPress={() => setEnding(true)}>
            {say('Ngắt ghép…', 'Unpair…')}
          </Button>
        )}
      </p>
      <PairingFile board={board} />
      {isEnding && (
        <AskDialog
          title={say(`Ngắt ghép ${board.name}?`, `Unpair ${board.name}?`)}
          doing={say('Ngắt ghép', 'Unpair')}
          kind="danger"
          act={end}
          onClose={() => setEnding(false)}
        >
          <p>
            {say(
              'Trong vòng hai giây, máy không còn là bảng này: chỉ phát nội dung nền đã tải, không nhận gì mới. Muốn phát lại phải ghép lại.',
              'Within two seconds the machine is no longer this board: it shows the filler that it has, and takes nothing new. It must be paired again to play.',
            )}
          </p>
        </AskDialog>
      )}
    </div>
  )
}

function madeWords({ madeAt, madeBy }: NonNullable<BoardPairing['pairing']>): string {
  const by = madeBy ? say(`, ${madeBy.name} ghép`, `, by ${madeBy.name}`) : ''
  return say(`Đã ghép từ ${whenWords(madeAt)}${by}.`, `Paired since ${whenWords(madeAt)}${by}.`)
}
