import { useState } from 'preact/hooks'
import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import type { BoardPairing } from '../../../../shared/api/board-pairing.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { machineId } from '../board/machine-id.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { mayIn } from '../state/signed-in.ts'
import { tell, tellTrouble } from '../state/tell.ts'
import type { Asked } from '../state/use-asked.ts'
import { useAskedEvery } from '../state/use-asked-every.ts'
import { inOurs, say } from '../words/say.ts'
import { DisputeBox } from './dispute-box.tsx'
import { HealthFacts } from './health-facts.tsx'
import { PairingBox } from './pairing-box.tsx'
import { RepairBox } from './repair-box.tsx'
import { RepairDialog } from './repair-dialog.tsx'
import { ScreenshotBox } from './screenshot-box.tsx'
import { useScreenshot } from './use-screenshot.ts'

/** The board whose machine is looked after. */
export interface DeviceSectionProps {
  readonly board: Pick<Board, 'id' | 'name' | 'org'>
  /** How they are, asked again and again. */
  readonly health: Asked<BoardHealthView>
}

const everyMs = 5000
const cardMinutes = 10

/** *Thiết bị*: which machine the board is, how it is, and what can be asked of it. */
export function DeviceSection({ board, health }: DeviceSectionProps) {
  const path = `/api/v1/boards/${board.id}`
  const mayPair = mayIn('pair', board.org)
  const pairing = useAskedEvery<BoardPairing>(mayPair ? `${path}/pairing` : undefined, everyMs)
  const shot = useScreenshot(board.id)
  const [isMarking, setMarking] = useState(false)
  const { value: view } = health
  const trouble = health.trouble ?? pairing.trouble
  const renew = () => {
    health.renew()
    pairing.renew()
  }
  return (
    <Card title={say('Thiết bị', 'Machine')} class="device" id={machineId}>
      {view && view.disputedAt !== null && mayPair && (
        <DisputeBox board={board} since={view.disputedAt} onChange={renew} />
      )}
      {view?.repair && <RepairBox board={board} repair={view.repair} mayEnd={mayPair} onChange={renew} />}
      {view ? <HealthFacts view={view} /> : !trouble && <Waiting />}
      <p class="doings">
        {mayPair && (
          <Button onPress={() => void showCard(path)}>
            {say('Hiện hình thử (10 phút)', 'Show the test picture (10 min)')}
          </Button>
        )}
        <Button isBusy={shot.state === 'waits'} onPress={() => void shot.ask().catch(tellTrouble)}>
          {say('Chụp bảng', 'Take a picture')}
        </Button>
        {mayPair && view && !view.repair && (
          <Button onPress={() => setMarking(true)}>{say('Đang sửa…', 'Under repair…')}</Button>
        )}
        <LinkButton href={`/shows?board=${board.id}`}>{say('Nhật ký phát', 'Play log')}</LinkButton>
      </p>
      <ScreenshotBox board={board.id} shot={shot} />
      {pairing.value && <PairingBox view={pairing.value} board={board} onChange={renew} />}
      <p class="fault" role="status">
        {trouble && inOurs(trouble)}
      </p>
      {isMarking && <RepairDialog board={board} onDone={renew} onClose={() => setMarking(false)} />}
    </Card>
  )
}

async function showCard(path: string): Promise<void> {
  try {
    await askServer(`${path}/card`, sendingOf('POST', { minutes: cardMinutes }))
    tell(say('Bảng hiện hình thử trong 10 phút.', 'The board shows its test picture for 10 minutes.'))
  } catch (error) {
    tellTrouble(error)
  }
}
