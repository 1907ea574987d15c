import { useRef } from 'preact/hooks'
import type { PairingMade } from '../../../../shared/api/pairing-question.ts'
import { askJson, Refused, sendingOf } from '../api/ask-server.ts'
import { both } from '../words/say.ts'

/** What is asked for a machine: to be a board that is there, or one that is added with it. */
export type PairingAsked = { readonly code: string } & (
  | { readonly board: string; readonly replace?: true }
  | { readonly add: { readonly name: string; readonly org: string; readonly width: number; readonly height: number } }
)

const kept = both(
  'Chưa liên lạc được với máy chủ. Những gì đã nhập còn nguyên: có mạng thì bấm lại.',
  'The server cannot be reached. What was typed is kept: press again once there is a network.',
)

/** Pairs a machine; throws `Refused`. Pressed again after the line broke, the same counts once: whether the answer was lost is not known then. */
export function usePairing(): (asked: PairingAsked) => Promise<PairingMade> {
  const sent = useRef<{ readonly body: string; readonly init: RequestInit } | undefined>(undefined)
  return async (asked) => {
    const body = JSON.stringify(asked)
    if (sent.current?.body !== body) sent.current = { body, init: sendingOf('POST', asked) }
    try {
      return await askJson<PairingMade>('/api/v1/pairings/confirm', sent.current.init)
    } catch (error) {
      if (error instanceof Refused && error.code === 'unreachable')
        throw Object.assign(new Refused('unreachable', kept, [], true), { cause: error })
      sent.current = undefined
      throw error
    }
  }
}
