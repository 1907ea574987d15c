import type { Said } from './fault.ts'
import { isOfYears, type Move, type MovedBound, movedBound, movedText } from './moved-bound.ts'
import type { Bound, Campaign, Field, Milestone, Phase, Slide } from './plan.ts'
import { wordsOfAYear } from './words-of-a-year.ts'

/** Something of a copy that a person should look at, by its JSON pointer into the campaign. */
export interface LookAt {
  readonly pointer: string
  readonly said: Said
}

/** A campaign with its dates moved, and what in it a person should look at. */
export interface MovedCampaign {
  readonly campaign: Campaign
  readonly look: readonly LookAt[]
}

/**
 * A campaign with every date in it moved, under a title: milestones, which are expected again, phases, slides and what they count down to. What rests
 * on a milestone goes on resting on it. Words stay as they are, and so does its document: those that hold in one year alone are told, of the title
 * those that the former one says too. Undefined where a date would leave the years 1900–2199.
 */
export function movedCampaign(campaign: Campaign, move: Move, title = campaign.title): MovedCampaign | undefined {
  const look: LookAt[] = []
  let isWithin = true
  const tell = (pointer: string, said: Said) => look.push({ pointer, said })

  function bound<T extends Bound | undefined>(pointer: string, value: T): T {
    if (value === undefined) return value
    const moved = movedBound(value as Bound, move)
    if (!moved) isWithin = false
    if (moved?.look) tell(pointer, looks[moved.look])
    return (moved?.bound ?? value) as T
  }
  function date(value: string): string {
    const moved = movedText(value, move)
    if (moved === undefined) isWithin = false
    return moved ?? value
  }
  const yearly = (text: string) => wordsOfAYear(text, !isOfYears(move))
  function words(pointer: string, text: string, former = text): void {
    const was = yearly(former)
    const found = yearly(text).flatMap((one) => (was.includes(one) ? [`“${one}”`] : []))
    if (found.length > 0) tell(pointer, stillSays(found.join(', ')))
  }

  const milestone = (one: Milestone, at: string): Milestone => {
    words(`${at}/title`, one.title)
    if (one.state === 'postponed') {
      tell(at, stillPostponed)
      return one
    }
    const { closedAt: _, ...open } = one as Extract<Milestone, { readonly state: 'closed' }>
    return { ...open, starts: date(one.starts), ends: date(one.ends), state: 'expected' }
  }
  const phase = (one: Phase, at: string): Phase => {
    words(`${at}/title`, one.title)
    const moved = { ...one, starts: bound(`${at}/starts`, one.starts), ends: bound(`${at}/ends`, one.ends) }
    return one.notAfter === undefined ? moved : { ...moved, notAfter: date(one.notAfter) }
  }
  const field = (one: Field, at: string): Field =>
    one.kind === 'days-to' ? { ...one, to: bound(`${at}/to`, one.to) } : one
  const slide = (one: Slide, at: string): Slide => {
    const moved = {
      ...one,
      ...(one.from !== undefined && { from: bound(`${at}/from`, one.from) }),
      ...(one.until !== undefined && { until: bound(`${at}/until`, one.until) }),
    }
    if (moved.kind !== 'slogan') return moved
    words(`${at}/text`, moved.text)
    for (const [i, { text }] of (moved.variants ?? []).entries()) words(`${at}/variants/${i}/text`, text)
    for (const [i, { text }] of (moved.translations ?? []).entries()) words(`${at}/translations/${i}/text`, text)
    if (!moved.fields) return moved
    return { ...moved, fields: moved.fields.map((each, i) => field(each, `${at}/fields/${i}`)) }
  }

  words('/title', title, campaign.title)
  if (campaign.document) tell('/document', formerDocument)
  const moved: Campaign = {
    ...{ ...campaign, title },
    ...(campaign.milestones && { milestones: campaign.milestones.map((one, i) => milestone(one, `/milestones/${i}`)) }),
    phases: campaign.phases.map((one, i) => phase(one, `/phases/${i}`)),
    slides: campaign.slides.map((one, i) => slide(one, `/slides/${i}`)),
  }
  return isWithin ? { campaign: moved, look } : undefined
}

const looks: Readonly<Record<NonNullable<MovedBound['look']>, Said>> = {
  'month-by-days': {
    en: 'a whole month was moved by days: the month that holds its middle was taken',
    vi: 'cả tháng được dời theo ngày: đã lấy tháng chứa giữa khoảng đó',
  },
  'lunar-year': {
    en: 'a lunar date moves by whole years only: see whether it is the right one',
    vi: 'ngày âm lịch chỉ dời tròn năm: hãy xem lại có đúng năm không',
  },
  'leap-month': {
    en: 'that year has no such leap month: the ordinary month of that number was taken',
    vi: 'năm ấy không có tháng nhuận này: đã lấy tháng thường cùng số',
  },
  'short-month': {
    en: 'that month has no thirtieth day: its last day was taken',
    vi: 'tháng ấy thiếu, không có ngày 30: đã lấy ngày cuối tháng',
  },
}
const stillPostponed: Said = {
  en: 'this milestone is postponed and has no dates: set them, or leave it out',
  vi: 'mốc này đang hoãn, chưa có ngày: hãy đặt ngày hoặc bỏ mốc',
}
const formerDocument: Said = {
  en: 'this is the document of the campaign that was copied',
  vi: 'đây là số văn bản của đợt cũ: hãy sửa theo văn bản mới',
}

function stillSays(found: string): Said {
  return {
    en: `still says ${found}: see whether that holds this time`,
    vi: `còn ghi ${found}: hãy xem lại cho đợt này`,
  }
}
