import { describe, expect, it } from 'vitest'
import { aCampaign, aPlacement, aPlan, aSlide, type Given, lineOf, oneOf, timelineOn } from './a-plan.ts'

const date = '2024-03-01'
const sections = [
  { id: 'trai', x: 0, y: 0, width: 64, height: 96 },
  { id: 'ngang', x: 64, y: 0, width: 512, height: 96 },
  { id: 'phai', x: 576, y: 0, width: 64, height: 96 },
]

/** The day of a gate of three sections, each in lines; a loop on the whole canvas ends in `(whole)`. */
function gateDay(campaigns: readonly Given[], given: Given = {}): Record<string, string[]> {
  const timeline = timelineOn(aPlan(campaigns, given, { sections }), date)
  if (!('sections' in timeline)) throw new Error('the gate has sections')
  const linesOf = (each: (typeof timeline.sections)[number]) =>
    each.segments.map((segment) => lineOf(segment) + (segment.loop.some(({ whole }) => whole) ? ' (whole)' : ''))
  return Object.fromEntries(timeline.sections.map((each) => [each.id, linesOf(each)]))
}

const everywhere = (lines: readonly string[]) => ({ trai: lines, ngang: lines, phai: lines })
const morning = { dayparts: [{ from: '06:00', to: '12:00' }] }

describe('sections', () => {
  it('[C1] a board with sections has `sections` in place of segments and airtime, in its own order', () => {
    const timeline = timelineOn(aPlan([], {}, { sections }), date)
    expect(Object.keys(timeline)).toEqual(['format', 'board', 'date', 'timezone', 'sections'])
    if ('sections' in timeline) expect(timeline.sections.map(({ id }) => id)).toEqual(['trai', 'ngang', 'phai'])
  })

  it('[C2] each runs its own loop of the placements that name it', () => {
    expect(gateDay([oneOf('a', [10], {}, { section: 'trai' }), oneOf('b', [20], {}, { section: 'phai' })])).toEqual({
      trai: ['00:00–00:00 rotation a'],
      ngang: ['00:00–00:00 rotation built-in'],
      phai: ['00:00–00:00 rotation b'],
    })
  })

  it('[C3] one that none names runs those without a section, or the filler', () => {
    const orgs = [
      { id: 'tinh', name: 'Tỉnh', filler: aSlide('nen') },
      { id: 'huyen', name: 'Huyện', parent: 'tinh' },
    ]
    expect(gateDay([oneOf('a', [10], {}, { section: 'trai' }), oneOf('c', [10], {}, morning)], { orgs })).toEqual({
      trai: ['00:00–00:00 rotation a'],
      ngang: ['00:00–06:00 rotation nen', '06:00–12:00 rotation c', '12:00–00:00 rotation nen'],
      phai: ['00:00–06:00 rotation nen', '06:00–12:00 rotation c', '12:00–00:00 rotation nen'],
    })
  })

  it('[C3] under a restriction that leaves no filler it stays dark', () => {
    const span = { starts: `${date}T08:00+07:00`, ends: `${date}T09:00+07:00` }
    const campaign = oneOf('a', [], {
      slides: [aSlide('a', { tags: ['tang'] })],
      placements: [aPlacement('a', { slides: ['a'], section: 'trai' })],
    })
    const restrictions = [{ id: 'r', org: 'tinh', allow: ['tang'], slide: aSlide('thuong-tiec'), ...span }]
    const dark = ['00:00–08:00 rotation built-in', '08:00–09:00 rotation', '09:00–00:00 rotation built-in']
    expect(gateDay([campaign], { restrictions })).toEqual({ trai: ['00:00–00:00 rotation a'], ngang: dark, phai: dark })
  })

  it('[C3] minimums and shares are settled within each section', () => {
    const timeline = timelineOn(
      aPlan(
        [
          aCampaign({
            minShare: 0.5,
            slides: [aSlide('s'), aSlide('t')],
            placements: [aPlacement('p', { section: 'trai' }), aPlacement('q', { slides: ['t'] })],
          }),
          oneOf('khac', [10], {}, { weight: 3 }),
        ],
        {},
        { sections },
      ),
      date,
    )
    if (!('sections' in timeline)) throw new Error('the gate has sections')
    const turnsIn = timeline.sections.map(({ segments }) => segments[0]?.loop.map(({ slide }) => slide).join(' '))
    expect(turnsIn).toEqual(['s', 't khac', 't khac'])
  })

  it('[C4] while no due placement of the ruling tier names a section, the whole canvas runs one loop', () => {
    expect(gateDay([oneOf('a'), oneOf('b', [10], {}, { section: 'trai', ...morning })])).toEqual({
      trai: ['00:00–06:00 rotation a (whole)', '06:00–12:00 rotation b', '12:00–00:00 rotation a (whole)'],
      ngang: ['00:00–06:00 rotation a (whole)', '06:00–12:00 rotation a', '12:00–00:00 rotation a (whole)'],
      phai: ['00:00–06:00 rotation a (whole)', '06:00–12:00 rotation a', '12:00–00:00 rotation a (whole)'],
    })
    expect(gateDay([oneOf('a', [10], {}, { exclusive: true }), oneOf('b', [10], {}, { section: 'trai' })])).toEqual(
      everywhere(['00:00–00:00 exclusive a (whole)']),
    )
  })

  it('[C5] interrupts, a filler alone and the slide of a restriction take the whole canvas', () => {
    const span = (from: string, to: string) => ({ starts: `${date}T${from}+07:00`, ends: `${date}T${to}+07:00` })
    const given = {
      interrupts: [{ id: 'bao', org: 'tinh', slide: aSlide('bao'), ...span('07:00', '08:00') }],
      restrictions: [{ id: 'r', org: 'tinh', allow: [], slide: aSlide('tang'), ...span('13:00', '14:00') }],
    }
    expect(gateDay([oneOf('b', [10], {}, { section: 'trai', ...morning })], given).trai).toEqual([
      '00:00–06:00 filler built-in (whole)',
      '06:00–07:00 rotation b',
      '07:00–08:00 interrupt bao (whole)',
      '08:00–12:00 rotation b',
      '12:00–13:00 filler built-in (whole)',
      '13:00–14:00 filler tang (whole)',
      '14:00–00:00 filler built-in (whole)',
    ])
  })

  it('[C1] a board with sections is off and black in each', () => {
    const timeline = timelineOn(aPlan([], {}, { sections, hours: [] }), date)
    if (!('sections' in timeline)) throw new Error('the gate has sections')
    for (const { segments, airtime } of timeline.sections) {
      expect(segments.map((segment) => lineOf(segment))).toEqual(['00:00–00:00 off'])
      expect(airtime).toEqual([])
    }
  })
})
