import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawClip } from '../../../media/clip/draw-clip.ts'
import { memoryAssetStore } from '../../../media/memory-asset-store.ts'
import type { PackageSchedule } from '../../../media/package/package-schedule.ts'
import type { PackageOrder } from '../../../media/package/write-package.ts'
import { encodePng } from '../../../media/png/encode-png.ts'
import type { Board, BoardId, OrgId, SectionId, Slide, SlideId } from '../../../shared/plan/plan.ts'
import type { Need, Playlist, Rendition, Segment, Turn } from '../../../shared/playlist/playlist.ts'
import { clip, ffmpeg } from '../clip/clips.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Midnight of 13 October 2020 in Viet Nam. */
export const midnight = Date.parse('2020-10-13T00:00:00+07:00')

const assets = memoryAssetStore()

/** A rendition of blocks in a few colours, of which no two rows or columns of blocks are alike. */
async function picture(seed: number, width: number, height: number): Promise<Rendition> {
  const palette = Array.from(
    { length: 16 },
    (_, i) => [(i * 53 + seed * 17) % 256, (i * 91) % 256, (i * 29) % 256] as const,
  )
  const pixels = Uint8Array.from({ length: width * height }, (_, i) =>
    blockOf(Math.floor(i / width) >> 3, (i % width) >> 3, seed),
  )
  const png = encodePng(width, height, pixels, palette)
  return { sha256: await assets.put(png), bytes: png.length, width, height }
}

const blockOf = (row: number, column: number, seed: number) =>
  Math.imul(row * 61 + column * 7 + seed, 2654435761) >>> 28

const movies = new Map<string, Promise<Rendition>>()

/** A clip of so many seconds, made once. */
function movie(width: number, height: number, seconds: number): Promise<Rendition> {
  const key = `${width}x${height} ${seconds}`
  const made = movies.get(key) ?? newMovie(width, height, seconds)
  movies.set(key, made)
  return made
}

async function newMovie(width: number, height: number, seconds: number): Promise<Rendition> {
  const { bytes, ms, fps } = await drawClip(clip(`testsrc2=s=${width}x${height}:r=25:d=${seconds}`), ffmpeg, {
    ...{ width, height, color: 'full' },
  })
  return { sha256: await assets.put(bytes), bytes: bytes.length, width, height, clip: { ms, fps } }
}

const turn = (rendition: number, seconds: number, more: Partial<Turn> = {}): Turn => ({
  ...{ slide: `s${rendition}` as SlideId, campaign: null, phase: null, placement: null, seconds, rendition },
  ...more,
})

const loop = (...turns: readonly Turn[]) => ({
  turns,
  ms: turns.reduce((ms, { seconds }) => ms + seconds * 1000, 0),
})

/** A day's segments from clock times (hours) and loops: each ends where the next begins. */
const day = (from: number, ...parts: readonly (readonly [hour: number, loop: number])[]): Segment[] =>
  parts.map(([hour, loop], i) => ({
    startsAt: from + hour * hourMs,
    endsAt: from + (parts[i + 1]?.[0] ?? 24) * hourMs,
    tier: 'rotation',
    loop,
  }))

function orderOf(playlist: Playlist, texts: readonly string[], more: Partial<PackageOrder>): PackageOrder {
  const { width, height, color, board: id } = playlist
  const board: Board = { id, org: 'tinh' as OrgId, name: 'Cổng chào <Quốc lộ 2>', kind: 'gate', width, height }
  const needs = texts.map((text): Need => {
    const slide: Slide = { id: 's' as SlideId, kind: 'slogan', text }
    return { slide, width, height, color }
  })
  const found = { ffmpeg }
  const dates = { from: '2020-10-13', to: '2020-10-14' }
  return { board, org: 'Tỉnh', ...dates, playlist, needs, assets, found, view: 'framebuffer', smil: false, ...more }
}

const head = {
  format: 'congchao/playlist@1',
  board: 'cong-1' as BoardId,
  timezone: 'Asia/Ho_Chi_Minh',
  color: 'full',
  startsAt: midnight,
  endsAt: midnight + 2 * dayMs,
} as const

/** Two days of a beam: off until 5, then a loop that stands, scrolls, turns a page and runs a clip, from 22 on a picture alone. */
export async function beam(more: Partial<PackageOrder> = {}): Promise<PackageOrder> {
  const [width, height] = [95, 32]
  const sizes = [
    [1, width, height],
    [2, 220, height],
    [3, width, height * 2],
    [4, width, height],
  ] as const
  const renditions = await Promise.all(sizes.map(([seed, w, h]) => picture(seed, w, h)))
  const loops = [
    loop(),
    loop(turn(0, 5), turn(1, 6), turn(0, 5), turn(2, 7), turn(4, 3), turn(5, 4)),
    loop(turn(3, 10)),
  ]
  const hours = [
    [0, 0],
    [5, 1],
    [22, 2],
  ] as const
  const track = { ...{ section: null, x: 0, y: 0, width, height } }
  const segments = [...day(midnight, ...hours), ...day(midnight + dayMs, ...hours)]
  const playlist: Playlist = {
    ...{ ...head, width, height, loops, tracks: [{ ...track, segments }] },
    // The last cannot be had, and nothing stands in for it.
    renditions: [...renditions, await movie(width, height, 2), null],
  }
  const texts = ['Đứng yên', 'Chữ chạy', 'Hai trang', 'Nền', 'Đoạn phim', 'Không có']
  return orderOf(playlist, texts, more)
}

/** A day of a gate: two pillars and a beam with loops of their own, a slide over all of them at noon. */
export async function gate(more: Partial<PackageOrder> = {}): Promise<PackageOrder> {
  const pictures = await Promise.all([picture(5, 16, 48), picture(6, 16, 48), picture(7, 64, 16), picture(8, 96, 48)])
  const loops = [
    loop(turn(0, 2), turn(1, 4)),
    loop(turn(2, 4), turn(4, 2)),
    loop(turn(1, 12)),
    loop(turn(3, 6, { whole: true })),
  ]
  const places = [
    ['trai', 0, 0, 16, 48, 0],
    ['dam', 16, 0, 64, 16, 1],
    ['phai', 80, 0, 16, 48, 2],
  ] as const
  const playlist: Playlist = {
    ...{ ...head, endsAt: midnight + dayMs, width: 96, height: 48, loops },
    tracks: places.map(([section, x, y, width, height, number]) => ({
      ...{ section: section as SectionId, x, y, width, height },
      segments: day(midnight, [0, number], [12, 3], [13, number]),
    })),
    renditions: [...pictures, await movie(64, 16, 2)],
  }
  const texts = ['Trụ', 'Trụ khác', 'Dầm', 'Cả cổng', 'Phim']
  return orderOf(playlist, texts, { to: '2020-10-13', ...more })
}

/** The same gate for a controller that holds the beam on top and below it both pillars, lying on their sides: 64×48 pixels. */
export async function foldedGate(more: Partial<PackageOrder> = {}): Promise<PackageOrder> {
  const order = await gate(more)
  const places = [
    { x: 0, y: 16, rotate: 90 },
    { x: 0, y: 0, rotate: 0 },
    { x: 0, y: 32, rotate: 270 },
  ] as const
  const tracks = order.playlist.tracks.map((track, i) => ({ ...track, at: places[i]! }))
  return { ...order, playlist: { ...order.playlist, tracks } }
}

/** `schedule.json` of a package. */
export async function scheduleIn(folder: string): Promise<PackageSchedule> {
  return JSON.parse(await readFile(join(folder, 'schedule.json'), 'utf8')) as PackageSchedule
}

/** The loop that a schedule has at an instant (epoch ms), how far it is in its round, and the picture that is due. */
export function dueAt({ stretches, loops }: PackageSchedule, at: number) {
  const stretch = stretches.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)!
  const loop = loops[stretch.loop]!
  const into = (at - stretch.startsAt) % loop.ms
  let left = into
  const step = loop.steps.find(({ ms }) => {
    left -= ms
    return left < 0
  })!
  return { stretch, loop, into, step }
}
