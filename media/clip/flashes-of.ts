import type { Finding } from '../../shared/legibility/verdict.ts'
import { lightOf } from '../color.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { type FlashKind, type FlashSpan, flashCounter } from './flash-counter.ts'
import type { ClipFacts } from './probe-clip.ts'
import { smallFramesOf } from './small-frames-of.ts'

/** Where a clip flashes more than three times a second, by brightness and by saturated red (WCAG 2.3.1). */
export interface Flashes {
  readonly general: readonly FlashSpan[]
  readonly red: readonly FlashSpan[]
}

/** WCAG: 10 % of the greatest relative luminance or more, where the darker of the two is below 0.80. */
const general: FlashKind = {
  levelOf: (r, g, b) => 0.2126 * r + 0.7152 * g + 0.0722 * b,
  step: 0.1,
  counts: (darker) => darker < 0.8,
}

/** WCAG: (R − G − B) × 320 changes by more than 20, to or from a red that is R ÷ (R + G + B) ≥ 0.8. What is less saturated has none. */
const red: FlashKind = {
  levelOf: (r, g, b) => (r / (r + g + b) >= 0.8 ? Math.max(0, r - g - b) * 320 : 0),
  step: 20,
  counts: (paler, redder) => redder - paler > 20,
}

const light = Float32Array.from({ length: 256 }, (_, level) => lightOf(level))

const width = 64
const height = 36

/** Looks through a clip for flashes, at its own frames a second (at most 60). Throws `MediaFault` (`unreadable`) where it is damaged. */
export async function flashesOf(
  path: string,
  ffmpeg: Ffmpeg,
  facts: ClipFacts,
  onProgress?: (part: number) => void,
  signal?: AbortSignal,
): Promise<Flashes> {
  const counters = { general: flashCounter(width * height, general), red: flashCounter(width * height, red) }
  const linear = new Float32Array(width * height * 3)
  const fps = Math.min(60, Math.max(1, Math.ceil(facts.fps)))
  await smallFramesOf(path, ffmpeg, facts, { width, height, fps, onProgress, signal }, (rgb, ms) => {
    for (let i = 0; i < linear.length; i++) linear[i] = light[rgb[i] as number] as number
    counters.general.take(linear, ms)
    counters.red.take(linear, ms)
  })
  return { general: counters.general.spans(), red: counters.red.spans() }
}

/** What to say of them: errors, for nobody may approve what can start a seizure. */
export function flashFindings({ general, red }: Flashes): readonly Finding[] {
  return [
    ...findingOf('flashes', general, 'chớp quá ba lần một giây', 'flashes more than three times a second'),
    ...findingOf('red-flashes', red, 'chớp đỏ quá ba lần một giây', 'flashes red more than three times a second'),
  ]
}

function findingOf(code: Finding['code'], spans: readonly FlashSpan[], vi: string, en: string): readonly Finding[] {
  const [first] = spans
  if (!first) return []
  const at = `${(first.fromMs / 1000).toFixed(1)}–${(first.toMs / 1000).toFixed(1)} s`
  const more = spans.length - 1
  return [
    {
      code,
      severity: 'error',
      message: `${en}: ${at}${more > 0 ? `, and ${more} more times` : ''}`,
      messageVi: `${vi}: ${at}${more > 0 ? `, và ${more} đoạn nữa` : ''}`,
    },
  ]
}
