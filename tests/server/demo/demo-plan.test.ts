import { describe, expect, it } from 'vitest'
import { decodeTemplate } from '../../../server/approval/emergency/decode-template.ts'
import { demoTemplates } from '../../../server/demo/demo-emergencies.ts'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const days = ['1999-12-31', '2020-10-14', '2023-01-31', '2024-02-29', '2027-02-06', '2099-12-31']
const clocks = ['00:00', '03:15', '08:00', '12:00', '23:59']

describe('the plan of the demo', () => {
  it.each(days)('keeps the rules of the format on %s, at any hour', (day) => {
    for (const clock of clocks) {
      const plan = demoPlan(parseInstant(`${day}T${clock}+07:00`)!)
      expect(decodePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ plan })
    }
  })

  it('has the dates of Vĩnh Phúc on the day of its congress', () => {
    const [congress] = demoPlan(parseInstant('2020-10-14T08:00+07:00')!).campaigns
    expect(congress?.milestones).toMatchObject([{ starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }])
    expect(congress?.phases).toMatchObject([{ starts: '2020-04-17' }, { replaces: true }, { ends: '2021-01-24' }])
  })

  it('is of the day that it is in Viet Nam, not at Greenwich', () => {
    const early = demoPlan(parseInstant('2024-05-02T00:30+07:00')!)
    expect(early).toEqual(demoPlan(parseInstant('2024-05-02T23:30+07:00')!))
    expect(early).not.toEqual(demoPlan(parseInstant('2024-05-01T23:30+07:00')!))
  })

  it('has fourteen slogans of the congress, each placed, and one for those who read no Vietnamese', () => {
    const [congress] = demoPlan(parseInstant('2024-05-02T00:30+07:00')!).campaigns
    const placed = new Set(congress?.placements.flatMap((placement) => placement.slides))
    expect(congress?.slides.filter((slide) => slide.language === 'vi')).toHaveLength(14)
    expect(congress?.slides.filter((slide) => slide.language === 'en')).toHaveLength(1)
    expect(congress?.slides.map((slide) => slide.id).filter((id) => !placed.has(id))).toEqual([])
  })

  it('has five boards of as many canvases, one of them a gate of three panels', () => {
    expect(demoPlan(0).boards.map((board) => [board.kind, board.width, board.height, board.color ?? 'full'])).toEqual([
      ['gate', 960, 64, 'full'],
      ['led', 640, 320, 'full'],
      ['led', 320, 32, 'mono'],
      ['border-gate', 1280, 640, 'full'],
      ['gate', 1088, 320, 'full'],
    ])
  })

  it('has every board on its place, in a group, and one with a plan for its brightness', () => {
    const { boards } = demoPlan(0)
    for (const { place, location, tags } of boards) {
      expect(place).toBeTypeOf('string')
      expect(tags?.length).toBeGreaterThan(0)
      expect([Math.floor(location!.latitude), Math.floor(location!.longitude)]).toEqual([21, 105])
    }
    expect(boards.filter(({ brightness }) => brightness).map(({ id }) => id)).toEqual(['quang-truong'])
  })

  it('has words for emergencies that a person could have written', () => {
    for (const { title, ...fields } of demoTemplates) {
      expect(decodeTemplate({ title, ...fields })).toMatchObject({ content: { title, cap: fields.cap } })
    }
  })
})
