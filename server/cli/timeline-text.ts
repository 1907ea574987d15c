import type { Campaign, Plan } from '../../shared/plan/plan.ts'
import type { Tier } from '../../shared/playlist/playlist.ts'
import type { Now } from '../../shared/schedule/now.ts'
import type { Timeline, TimelineEntry, TimelineSegment } from '../../shared/schedule/timeline.ts'

/** What people call the tiers. */
const tierNames: Readonly<Record<Tier, string>> = {
  interrupt: 'KHẨN CẤP',
  off: 'tắt',
  exclusive: 'ưu tiên',
  rotation: 'thông thường',
  filler: 'nội dung nền',
  black: 'để đen',
}

/** A board's day for a terminal. */
export function timelineText(timeline: Timeline, plan: Plan): string {
  const head = `${timeline.board}  ${timeline.date.split('-').reverse().join('/')}  (${timeline.timezone})\n`
  const tracks = 'sections' in timeline ? timeline.sections : [{ id: undefined, segments: timeline.segments }]
  return (
    head +
    tracks
      .map(({ id, segments }) => (id ? `  [${id}]\n` : '') + segments.map((s) => segmentText(s, plan)).join(''))
      .join('')
  )
}

/** What a board shows at an instant, for a terminal. */
export function nowText(now: Now, plan: Plan): string {
  const tracks = 'sections' in now ? now.sections : [{ ...now, id: undefined }]
  const lines = tracks.map(({ id, segment, entry, until }) => {
    const shown = entry ? entryText(entry, plan) : tierNames[segment.tier]
    return `  ${id ? `[${id}] ` : ''}${shown}, đến ${clockOf(until)}\n`
  })
  return `${now.board}  ${now.at}\n${lines.join('')}`
}

function segmentText({ start, end, tier, loop }: TimelineSegment, plan: Plan): string {
  const seconds = loop.reduce((sum, entry) => sum + entry.seconds, 0)
  const head = `  ${clockOf(start)}–${clockOf(end)}  ${tierNames[tier]}${seconds > 0 ? `, vòng ${seconds} giây` : ''}\n`
  return (
    head + loop.map((entry) => `      ${String(entry.seconds).padStart(4)} s  ${entryText(entry, plan)}\n`).join('')
  )
}

function entryText(entry: TimelineEntry, plan: Plan): string {
  const campaign: Campaign | undefined = plan.campaigns.find(({ id }) => id === entry.campaign)
  const slide = campaign?.slides.find(({ id }) => id === entry.slide)
  const words = slide?.kind === 'slogan' ? slide.text : entry.slide
  return campaign ? `${words}  (${campaign.title})` : words
}

/** `08:00`, with seconds where they are not zero. */
function clockOf(instant: string): string {
  const clock = instant.slice(11, 19)
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock
}
