import { useEffect, useState } from 'preact/hooks'
import type { PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { askJson, Refused, sendingForSecret, wordsOf } from '../api/ask-server.ts'
import { inOurs, say } from '../words/say.ts'

/** The machine that shows a code, as far as the server has said. */
export interface MachineAsked {
  readonly question: PairingQuestion | undefined
  /** Why it is not known; empty where nothing is wrong. */
  readonly wrong: string
  readonly isAsking: boolean
  /** Asks for the same code again. */
  readonly again: () => void
}

const againMs = 2000

/** Looks a code of six digits up; a line that broke is tried again by itself. */
export function useMachine(code: string): MachineAsked {
  const [came, setCame] = useState<{ code: string; question?: PairingQuestion; wrong?: string }>({ code: '' })
  const [isAsking, setAsking] = useState(false)
  const [round, setRound] = useState(0)
  const again = () => setRound((former) => former + 1)
  useEffect(() => {
    if (code.length !== 6) return
    const stop = new AbortController()
    let timer = 0
    setAsking(true)
    askJson<PairingQuestion>('/api/v1/pairings/look', { ...sendingForSecret({ code }), signal: stop.signal }).then(
      (question) => {
        if (stop.signal.aborted) return
        setAsking(false)
        setCame({ code, question })
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        setAsking(false)
        setCame({ code, wrong: whyNot(error) })
        if (error instanceof Refused && error.code === 'unreachable') timer = setTimeout(again, againMs)
      },
    )
    return () => {
      stop.abort()
      clearTimeout(timer)
      setAsking(false)
    }
  }, [code, round])
  const { question, wrong = '' } = came.code === code ? came : { question: undefined }
  return { question, wrong, isAsking, again }
}

function whyNot(error: unknown): string {
  if (!(error instanceof Refused)) return inOurs(wordsOf(error))
  if (error.code === 'too-many')
    return say(
      'Đã thử quá năm lần: chờ một phút rồi nhập lại.',
      'More than five tries: wait a minute, then type it again.',
    )
  if (error.code === 'unreachable')
    return say(
      'Chưa liên lạc được với máy chủ, đang thử lại. Mã đã nhập còn nguyên.',
      'The server cannot be reached; trying again. What was typed is kept.',
    )
  return inOurs(error.said)
}
