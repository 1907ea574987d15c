import { useEffect, useRef } from 'preact/hooks'
import type { EmergencyView } from '../../../../shared/api/emergency.ts'
import { UnheardBoards } from '../boards/unheard-boards.tsx'
import { useUnheardBoards } from '../boards/use-unheard-boards.ts'
import { Button } from '../kit/button.tsx'
import { now } from '../state/now.ts'
import { BoardGlances } from '../take-down/board-glances.tsx'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { EmergencyPictures } from './emergency-pictures.tsx'
import { EndEarlyPress } from './end-early-press.tsx'
import { endWords } from './end-words.ts'
import { ReachedList } from './reached-list.tsx'
import { ReleasePart } from './release-part.tsx'
import { handsOf, stageOf, whoMust } from './stage-words.ts'

/** One emergency that was opened. */
export interface ReleaseViewProps {
  readonly emergency: EmergencyView
  readonly onClose: () => void
}

/** One emergency spelled out: words, every board, what is on them now and will be, and its end; for whoever may, its release under a red band. */
export function ReleaseView({ emergency, onClose }: ReleaseViewProps) {
  const { stage, text, title, orgName, wakes, pictures, boards, silent, trial, seconds } = emergency
  const isWaiting = stage === 'prepared' || stage === 'stale'
  const unheard = useUnheardBoards(boards)
  const ids = boards.map(({ id }) => id)
  const of = (which: 'slide' | 'cancel') => pictures.filter((picture) => picture.which === which)
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'start' }), [emergency.id, stage])
  // Whoever opened it goes on from it: what they pressed stands elsewhere, or has gone.
  useEffect(() => section.current?.focus({ preventScroll: true }), [emergency.id])
  const facts = [
    `${title} · ${orgName}`,
    wakes
      ? say('kể cả ngoài giờ phát', 'outside the hours of boards too')
      : say('chỉ trong giờ phát', 'within hours only'),
  ]
  return (
    <section
      ref={section}
      tabIndex={-1}
      class="card release"
      data-stage={stage}
      data-trial={trial}
      aria-label={say(`Phát khẩn: ${text}`, `Emergency: ${text}`)}
    >
      <header class="alarm">
        <strong>{trial ? say('BẢN THỬ – KHÔNG PHÁT', 'TRIAL – NEVER ON AIR') : say('KHẨN CẤP', 'EMERGENCY')}</strong>
        <span>{inOurs(stageOf(emergency))}</span>
        <Button onPress={onClose}>{say('Đóng', 'Close')}</Button>
      </header>
      <p class="words">{text}</p>
      <p>{facts.join(' · ')}</p>
      {!trial && <p class="strong ends">{endWords(emergency, stage === 'running' ? now.value : 0)}</p>}
      <EndEarlyPress line={emergency} />
      <h2>
        {trial
          ? say(`Vẽ thử cho ${emergency.boardCount} bảng`, `Drawn as if for ${counted(emergency.boardCount, 'board')}`)
          : say(
              `${emergency.boardCount} bảng hiện nội dung này`,
              `To show on ${counted(emergency.boardCount, 'board')}`,
            )}
      </h2>
      <ReachedList boards={boards} />
      {!trial && (isWaiting || stage === 'running') && <UnheardBoards unheard={unheard} />}
      {silent.length > 0 && (
        <p class="fault">
          {say(
            `${silent.length} bảng KHÔNG hiện: khác ngôn ngữ.`,
            `NOT shown on ${counted(silent.length, 'board')}: another language.`,
          )}
        </p>
      )}
      <EmergencyPictures pictures={of('slide')} boards={ids} seconds={seconds} />
      {isWaiting && !trial && (
        <>
          <h3>{say('Đang hiện trên các bảng', 'On these boards now')}</h3>
          <BoardGlances boards={boards} />
        </>
      )}
      {emergency.cancelText !== null && (
        <details>
          <summary>
            {say(
              `Khi kết thúc sớm: “${emergency.cancelText}” trong ${emergency.cancelMinutes} phút`,
              `After an early end: “${emergency.cancelText}” for ${counted(emergency.cancelMinutes ?? 0, 'minute')}`,
            )}
          </summary>
          <EmergencyPictures pictures={of('cancel')} boards={ids} seconds={seconds} />
        </details>
      )}
      <p class="quiet">{handsOf(emergency).join(' · ')}</p>
      {isWaiting && (
        <>
          <p class="must" role="status">
            {whoMust(emergency)}
          </p>
          <ReleasePart emergency={emergency} />
        </>
      )}
    </section>
  )
}
