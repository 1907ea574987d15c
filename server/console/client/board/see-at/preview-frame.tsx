import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { steady } from '../../state/now.ts'
import { say } from '../../words/say.ts'
import { type Running, readingOf } from '../day/running.ts'
import { type Fit, FittedFrame } from './fitted-frame.tsx'
import { useFirstFrame } from './use-first-frame.ts'

/** What a preview plays, and by which clock. */
export interface Played {
  readonly playlist: unknown
  readonly running: Running
}

/** Which board plays what. */
export interface PreviewFrameProps {
  readonly board: Pick<Board, 'id' | 'width' | 'height'>
  readonly title: string
  readonly fit: Fit
  /** Undefined while it is not known: what it played before goes on. */
  readonly played: Played | undefined
}

/** The board's real page, playing what it is given by a clock that it is given. */
export function PreviewFrame({ board, title, fit, played }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement | null>(null)
  /** How often the page has said that it is ready: each time it knows nothing. */
  const [readies, setReadies] = useState(0)
  const isReady = readies > 0
  const sent = useRef<unknown>(undefined)
  const takeFrame = useCallback((element: HTMLIFrameElement | null) => {
    frame.current = element
  }, [])
  // Before the frame has begun to load: what it says once would be heard by nobody.
  useLayoutEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return
      if ((data as { readonly type?: unknown } | null)?.type !== 'preview-ready') return
      sent.current = undefined
      setReadies((former) => former + 1)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [])
  useEffect(() => {
    if (!isReady || !played) return
    const { playlist, running } = played
    const isKnown = sent.current === playlist
    sent.current = playlist
    const message = { type: 'preview', at: readingOf(running, steady()), rate: running.rate }
    frame.current?.contentWindow?.postMessage(isKnown ? message : { ...message, playlist }, location.origin)
  }, [readies, played?.playlist, played?.running])
  const isDrawn = useFirstFrame(frame, isReady && played !== undefined)
  const { id, width, height } = board
  const waits = isDrawn ? undefined : waitsWords(isReady, played !== undefined)
  return <FittedFrame {...{ title, width, height, fit, waits }} src={`/play/${id}?preview=1`} onFrame={takeFrame} />
}

/** What there is no picture for yet: the page itself, what it is to play, or its pictures. */
function waitsWords(isReady: boolean, isKnown: boolean): string {
  if (!isReady) return say('Đang mở trang của bảng…', 'Opening the board’s page…')
  if (!isKnown) return say('Đang lấy lịch phát…', 'Getting the programme…')
  return say('Đang tải hình…', 'Loading the pictures…')
}
