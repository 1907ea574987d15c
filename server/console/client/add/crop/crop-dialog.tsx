import { useEffect, useRef, useState } from 'preact/hooks'
import type { Crop } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Heard } from '../../kit/heard.tsx'
import { percentWords } from '../../words/percent-words.ts'
import { language, say } from '../../words/say.ts'
import { type CropFrame, cropOf, frameOfCrop, leastSize, nudged, type Size } from './crop-frame.ts'

/** A picture, and the canvas that a part of it is for. */
export interface CropDialogProps {
  /** The address of the picture, and its size in pixels. */
  readonly source: string
  readonly picture: Size
  readonly canvas: Size
  readonly crop: Crop | undefined
  /** What the crop is for, such as `960 × 64 · Cổng chào`. */
  readonly purpose: string
  /** Told the crop; or that the whole picture is to show, with ground beside it. */
  readonly onDone: (cut: { readonly crop: Crop } | { readonly fit: 'contain' }) => void
  readonly onClose: () => void
}

/** Lets a person place a crop of a canvas’s aspect on a picture: by dragging, by arrow keys, by a slider for its size. */
export function CropDialog({ source, picture, canvas, crop, purpose, onDone, onClose }: CropDialogProps) {
  const [frame, setFrame] = useState<CropFrame>(() => frameOfCrop(crop, picture, canvas))
  const [isMoved, setMoved] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const cut = cropOf(frame, picture, canvas)
  useEffect(() => box.current?.focus(), [])

  /** What the picture’s edge stops does not pile up: the way back begins at once. */
  function place(next: CropFrame): void {
    const { x, y, width, height } = cropOf(next, picture, canvas)
    setMoved(true)
    setFrame({ x: x + width / 2, y: y + height / 2, size: next.size })
  }

  function nudge(event: KeyboardEvent): void {
    const next = nudged(frame, event.key)
    if (!next) return
    event.preventDefault()
    place(next)
  }

  function drag(start: PointerEvent): void {
    const { width, height } = field.current?.getBoundingClientRect() ?? { width: 1, height: 1 }
    const from = frame
    const held = box.current
    const follow = ({ clientX, clientY }: PointerEvent) =>
      place({ ...from, x: from.x + (clientX - start.clientX) / width, y: from.y + (clientY - start.clientY) / height })
    held?.setPointerCapture(start.pointerId)
    held?.addEventListener('pointermove', follow)
    held?.addEventListener('lostpointercapture', () => held.removeEventListener('pointermove', follow), { once: true })
  }

  const percent = (share: number) => percentWords(share, language())
  function take(cutAs: Parameters<CropDialogProps['onDone']>[0]): void {
    onClose()
    onDone(cutAs)
  }

  return (
    <Dialog title={say(`Vùng hiện trên bảng ${purpose}`, `What shows on ${purpose}`)} onClose={onClose} size="wide">
      <p class="quiet">{say('Kéo khung sáng để chọn phần hình sẽ hiện.', 'Drag the bright frame.')}</p>
      <div ref={field} class="crop-field">
        <img src={source} alt="" />
        <div
          ref={box}
          class="crop-box"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys
          tabIndex={0}
          aria-label={say('Vùng cắt. Dùng phím mũi tên để dời.', 'The crop. Move it with the arrow keys.')}
          onKeyDown={nudge}
          onPointerDown={drag}
          style={{
            left: `${cut.x * 100}%`,
            top: `${cut.y * 100}%`,
            width: `${cut.width * 100}%`,
            height: `${cut.height * 100}%`,
          }}
        />
      </div>
      <Heard>
        {isMoved &&
          say(
            `Cách mép trái ${percent(cut.x)}, cách mép trên ${percent(cut.y)}; rộng ${percent(cut.width)}, cao ${percent(cut.height)} của hình.`,
            `${percent(cut.x)} from the left, ${percent(cut.y)} from the top; ${percent(cut.width)} wide, ${percent(cut.height)} high.`,
          )}
      </Heard>
      <label class="crop-size">
        <span>{say('Độ lớn vùng cắt', 'Size of the crop')}</span>
        <input
          type="range"
          min={leastSize}
          max={1}
          step={0.01}
          value={frame.size}
          aria-valuetext={percent(frame.size)}
          onInput={({ currentTarget }) => place({ ...frame, size: Number(currentTarget.value) })}
        />
      </label>
      <p class="doings">
        <Button kind="chief" onPress={() => take({ crop: cut })}>
          {say('Dùng vùng này', 'Use this crop')}
        </Button>
        <Button onPress={() => take({ fit: 'contain' })}>{say('Hiện trọn hình', 'Show all of it')}</Button>
        <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
      </p>
    </Dialog>
  )
}
