import { useState } from 'preact/hooks'
import type { EmergencyView } from '../../../../shared/api/emergency.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { hear } from '../state/heard.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { GraveDecision } from '../take-down/grave-decision.tsx'
import { boardCount, boardNames } from '../take-down/reach-words.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { end, release } from './emergency.ts'
import { blockerWords } from './stage-words.ts'

/** What may be done with an emergency that waits: its release, in a second step, and giving it up; else why not. */
export function ReleasePart({ emergency }: { readonly emergency: EmergencyView }) {
  const { mayRelease, mayDrop, blocker, text, boards, endsAt } = emergency
  const [isSure, setSure] = useState(false)
  const { isBusy, trouble, run } = useDoing()
  const count = boardCount(emergency.boardCount)
  const drop = () =>
    run(async () => {
      await end(emergency, 'drop')
      tell(say('Đã bỏ.', 'Dropped.'))
      hear('emergencies')
    })
  const close = () => setSure(false)
  return (
    <div class="deciding">
      {!mayRelease && blocker && <p>{inOurs(blockerWords[blocker])}</p>}
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <div class="doings grave-back">
        {mayDrop && (
          <Button isBusy={isBusy} onPress={() => void drop()}>
            {say('Bỏ bản này', 'Drop it')}
          </Button>
        )}
        {mayRelease && (
          <Button kind="danger" onPress={() => setSure(true)}>
            {say(`Cho phát trên ${count}…`, `Release on ${count}…`)}
          </Button>
        )}
      </div>
      {isSure && (
        <Dialog title={say('Cho phát khẩn', 'Release the emergency')} onClose={close}>
          <GraveDecision
            consequence={
              <>
                <p class="words">{text}</p>
                <p>
                  {say(
                    `Hiện ngay trên ${count}, thay mọi nội dung đang phát: ${boardNames(boards)}.`,
                    `At once on ${count}, in place of all that plays: ${boardNames(boards)}.`,
                  )}
                </p>
                <p class="strong">
                  {say(
                    `Tự kết thúc lúc ${whenWords(endsAt)}; sau đó các bảng trở lại chương trình của mình. Có thể kết thúc sớm.`,
                    `It ends by itself at ${whenWords(endsAt)}, and the boards go on with their programme. It can be ended early.`,
                  )}
                </p>
              </>
            }
            doing={say(
              `PHÁT NGAY TRÊN ${emergency.boardCount} BẢNG`,
              `ON THE AIR NOW, ON ${counted(emergency.boardCount, 'BOARD', 'BOARDS')}`,
            )}
            act={async () => {
              await release(emergency)
              tell(say(`Đang phát trên ${count}.`, `On air on ${count}.`))
              hear('emergencies')
            }}
            onDone={close}
            onBack={close}
          />
        </Dialog>
      )}
    </div>
  )
}
