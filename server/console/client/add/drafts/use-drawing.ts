import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TrialLine } from '../../../../../shared/api/trial.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { Refused, wordsOf } from '../../api/ask-server.ts'
import { both } from '../../words/say.ts'
import type { Draft } from './draft.ts'
import { type Drawing, drawing } from './drawing.ts'
import { canvasKey } from './wanted-canvases.ts'

/** How far a draft is drawn. */
export interface Drawn {
  /** One a canvas, the longest strips first; what is being drawn anew stands as it was. */
  readonly lines: readonly TrialLine[]
  /** The draft as a whole was refused. */
  readonly refused?: Said | undefined
  /** All has come that was to come, and nothing is being drawn anew. */
  readonly isDone: boolean
}

/** What is drawn of drafts. */
export interface Drawings {
  readonly of: (key: string) => Drawn | undefined
  /** Why nothing comes; it is tried again by itself where that may help. */
  readonly trouble: Said | undefined
}

interface Held extends Drawn {
  readonly came: ReadonlySet<string>
}

const lineIsBroken = both(
  'Chưa liên lạc được với máy chủ. Chữ và tệp của bạn còn nguyên; có mạng là hình tự dựng tiếp.',
  'The server cannot be reached. Your words and files are kept; the pictures come by themselves once the line is back.',
)

/** How long typing rests before what was typed is drawn, in ms. */
const restMs = 350

/** Draws drafts on every canvas of boards, and again what has changed of them once it rests; `part`: only that part of the boards is looked at. */
export function useDrawing(drafts: readonly Draft[], boards: readonly Board[], part?: string): Drawings {
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map())
  const [trouble, setTrouble] = useState<Said | undefined>(undefined)
  const draw = useRef<Drawing | undefined>(undefined)
  const looksAt = useRef(part)
  looksAt.current = part

  const change = useCallback((key: string, by: (former: Held) => Held) => {
    const nothing: Held = { lines: [], isDone: false, came: new Set() }
    setHeld((former) => new Map(former).set(key, by(former.get(key) ?? nothing)))
  }, [])

  // Not after the next frame, which may be late: what is wanted at once would be wanted of nobody.
  useLayoutEffect(() => {
    draw.current = drawing({
      begins: (key) => change(key, ({ lines }) => ({ lines, isDone: false, came: new Set() })),
      shows(key, line) {
        // What is for one part of a gate is not looked at on the others.
        const places = line.boards.filter(({ section }) => looksAt.current === undefined || section === looksAt.current)
        if (places.length > 0) change(key, (former) => withLine(former, { ...line, boards: places }))
      },
      ends: (key) =>
        change(key, ({ lines, came }) => ({
          ...{ came, isDone: true },
          lines: lines.filter((line) => came.has(canvasKey(line))),
        })),
      refuses: (key, { message, messageVi }) =>
        change(key, ({ came }) => ({ came, lines: [], isDone: true, refused: both(messageVi, message) })),
      fails: (error) => setTrouble(error === undefined ? undefined : troubleOf(error)),
    })
    return () => draw.current?.stop()
  }, [change])

  const asked = JSON.stringify([drafts.map(({ key, slide }) => [key, slide]), boards.map(({ id }) => id), part])
  const isFirst = useRef(true)
  const [wanted, setWanted] = useState('')
  useLayoutEffect(() => {
    const want = () => {
      draw.current?.want(drafts, boards, part)
      setWanted(asked)
    }
    // What was pasted or dropped on an empty page is drawn at once.
    const timer = setTimeout(want, isFirst.current ? 0 : restMs)
    isFirst.current = drafts.length === 0
    return () => clearTimeout(timer)
  }, [asked, boards])

  return {
    trouble,
    of(key) {
      const found = held.get(key)
      return found && wanted !== asked ? { ...found, isDone: false } : found
    },
  }
}

function troubleOf(error: unknown): Said {
  return error instanceof Refused && error.code === 'unreachable' ? lineIsBroken : wordsOf(error)
}

function withLine(former: Held, line: TrialLine): Held {
  const key = canvasKey(line)
  const others = former.lines.filter((one) => canvasKey(one) !== key)
  const lines = [...others, line].sort((a, b) => b.width / b.height - a.width / a.height)
  return { ...former, lines, came: new Set([...former.came, key]) }
}
