import { useEffect, useRef, useState } from 'preact/hooks'
import type { PairingMade } from '../../../../shared/api/pairing-question.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { useDoing } from '../state/use-doing.ts'
import { inOurs, say } from '../words/say.ts'

/** A machine that has just become a board. */
export interface CardStepProps {
  readonly paired: PairingMade
  /** Its frame was seen: nothing of the pairing need be kept. */
  readonly onDone: () => void
  /** Begins with another machine. */
  readonly onAgain: () => void
}

const cardMinutes = 10

/** The last steps: whether the red frame of the card touches all four edges; what to look at where it does not; and that it is done. */
export function CardStep({ paired: { board, name }, onDone, onAgain }: CardStepProps) {
  const path = `/api/v1/boards/${board}`
  const heading = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState<'asks' | 'checks' | 'done'>('asks')
  const { isBusy, trouble, run } = useDoing()
  useEffect(() => heading.current?.focus(), [step])
  const seen = (ok: boolean) =>
    void run(async () => {
      await askServer(`${path}/seen`, sendingOf('POST', { ok }))
      setStep(ok ? 'done' : 'checks')
      if (ok) onDone()
    })
  const showAgain = () =>
    void run(async () => {
      await askServer(`${path}/card`, sendingOf('POST', { minutes: cardMinutes }))
      setStep('asks')
    })
  const boardPage = <LinkButton href={`/boards/${board}`}>{say('Trang của bảng', 'The board’s page')}</LinkButton>
  return (
    <section class="card pair-card">
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <div aria-live="polite" class="pair-card">
        {step === 'asks' && (
          <>
            <p>{say('Bảng đang hiện tên và hình thử.', 'The board shows its name and a test picture.')}</p>
            <p class="question">
              {say('Thấy khung đỏ chạm bốn mép không?', 'Does the red frame touch all four edges?')}
            </p>
            <p class="doings">
              <Button kind="chief" isBusy={isBusy} onPress={() => seen(true)}>
                {say('Có', 'Yes')}
              </Button>
              <Button isBusy={isBusy} onPress={() => seen(false)}>
                {say('Không', 'No')}
              </Button>
            </p>
          </>
        )}
        {step === 'checks' && (
          <>
            <Checks />
            <p class="doings">
              <Button kind="chief" isBusy={isBusy} onPress={showAgain}>
                {say('Hiện lại hình thử', 'Show it again')}
              </Button>
              {boardPage}
            </p>
          </>
        )}
        {step === 'done' && (
          <>
            <p class="good question">
              {say('Xong: nội dung nền trong 10 giây.', 'Done: the filler within 10 seconds.')}
            </p>
            <p class="doings">
              {boardPage}
              <Button onPress={onAgain}>{say('Ghép bảng khác', 'Pair another')}</Button>
            </p>
          </>
        )}
      </div>
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
    </section>
  )
}

function Checks() {
  return (
    <>
      <p>{say('Xem lại từng mục, rồi hiện lại hình thử:', 'Look at each, then show the picture again:')}</p>
      <ol class="checks">
        <li>{say('Tỷ lệ màn hình của máy (scaling) là 100%, không phóng.', 'The machine’s display scale is 100%.')}</li>
        <li>
          {say('Cửa sổ bắt đầu ở góc trên bên trái (0, 0) của màn hình.', 'The window begins at the top left (0, 0).')}
        </li>
        <li>
          {say(
            'Bộ điều khiển LED lấy hình từ góc trên bên trái, đúng cỡ bảng.',
            'The LED controller takes the picture from the top left, as large as the board.',
          )}
        </li>
        <li>
          {say(
            'Cỡ khai của bảng đúng với số điểm ảnh thật.',
            'The board’s registered size is its real number of pixels.',
          )}
        </li>
      </ol>
    </>
  )
}
