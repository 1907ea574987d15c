import { Badge, type BadgeTone } from '../kit/badge.tsx'
import { inOurs } from '../words/say.ts'
import type { Standing, StandingKind } from './standing-of.ts'

const tones: Readonly<Record<StandingKind, BadgeTone>> = {
  well: 'good',
  repair: 'waits',
  wrong: 'waits',
  lost: 'lost',
  never: 'quiet',
  unknown: 'quiet',
}

/** How a board stands, in a word. */
export function StandingMark({ standing: { kind, said } }: { readonly standing: Standing }) {
  return <Badge tone={tones[kind]}>{inOurs(said)}</Badge>
}
