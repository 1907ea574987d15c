import { MediaFault } from '../media-fault.ts'

/** What the packets of a clip's picture tell. */
export interface PacketFacts {
  readonly codec: string
  /** As stored: neither upright nor with square pixels. */
  readonly width: number
  readonly height: number
  /** The width of a pixel to its height. */
  readonly aspect: number
  readonly frames: number
  readonly ms: number
  readonly fps: number
}

/**
 * Reads ffmpeg's `framecrc` list, piece by piece, of which every number is its own and none a tag of the file. Throws `MediaFault`
 * (`too-long`) as soon as there are more seconds or frames than are taken.
 */
export function packetReader(mostSeconds: number, mostFps: number) {
  const head = new Map<string, string>()
  let [frames, first, end, tick] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  let rest = ''

  const takePacket = (line: string) => {
    const [, , pts, duration] = line.split(',').map(Number)
    if (pts === undefined || duration === undefined || !Number.isFinite(pts + duration)) return
    frames++
    first = Math.min(first, pts)
    end = Math.max(end, pts + duration)
    if ((end - first) * tick > mostSeconds + 1) throw tooLong(`dài hơn ${mostSeconds} giây`, `over ${mostSeconds} s`)
    if (frames > (mostSeconds + 1) * mostFps) throw tooMany(mostFps)
  }

  const takeLine = (line: string) => {
    const [, key, value] = /^#(\w+) 0: (.*)$/.exec(line) ?? []
    if (key === undefined) return line.startsWith('#') ? undefined : takePacket(line)
    head.set(key, value ?? '')
    if (key === 'tb') tick = ratioOf(value)
    return undefined
  }

  return {
    take(bytes: Buffer): void {
      const lines = (rest + bytes.toString('latin1')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) takeLine(line)
    },
    facts(): PacketFacts {
      const [width = 0, height = 0] = (head.get('dimensions') ?? '').split('x').map(Number)
      const seconds = frames === 0 ? 0 : (end - first) * tick
      const fps = seconds === 0 ? 0 : Math.round((frames / seconds) * 1000) / 1000
      if (seconds > mostSeconds) throw tooLong(`dài hơn ${mostSeconds} giây`, `over ${mostSeconds} s`)
      if (fps > mostFps) throw tooMany(mostFps)
      const codec = head.get('codec_id') ?? ''
      const aspect = ratioOf(head.get('sar')) || 1
      return { codec, width, height, aspect, frames, ms: Math.round(seconds * 1000), fps }
    },
  }
}

function ratioOf(text = ''): number {
  const [over = 0, under = 0] = text.split('/').map(Number)
  return under > 0 ? over / under : 0
}

function tooMany(mostFps: number): MediaFault {
  return tooLong(`có hơn ${mostFps} khung hình một giây`, `over ${mostFps} frames a second`)
}

function tooLong(messageVi: string, message: string): MediaFault {
  return new MediaFault('too-long', `Clip ${messageVi}`, `the clip is ${message}`)
}
