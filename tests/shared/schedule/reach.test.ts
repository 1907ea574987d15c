import { describe, expect, it } from 'vitest'
import { aBoard, aCampaign, aPlacement, aPlan, aSlide, dayOf, type Given, oneOf } from './a-plan.ts'

const date = '2024-03-01'
const orgs = [
  { id: 'tinh', name: 'Tỉnh' },
  { id: 'huyen', name: 'Huyện', parent: 'tinh' },
  { id: 'xa', name: 'Xã', parent: 'huyen' },
  { id: 'ben', name: 'Huyện bên', parent: 'tinh' },
]
const boards = [
  aBoard('b-tinh', { org: 'tinh', kind: 'led' }),
  aBoard('b-huyen', { tags: ['quoc-lo'] }),
  aBoard('b-xa', { org: 'xa', tags: ['cho'] }),
  aBoard('b-ben', { org: 'ben' }),
]
const day = { starts: '2024-03-01T00:00+07:00', ends: '2024-03-02T00:00+07:00' }

/** The boards on which slide `s` is on air all day. */
function reached(campaigns: readonly Given[], given: Given = {}): string[] {
  const plan = aPlan(campaigns, { orgs, boards, ...given })
  return boards.map(({ id }) => String(id)).filter((id) => dayOf(plan, date, id)[0]?.endsWith(' s'))
}

describe('reach', () => {
  it.each([
    ['tinh', ['b-tinh', 'b-huyen', 'b-xa', 'b-ben']],
    ['huyen', ['b-huyen', 'b-xa']],
    ['xa', ['b-xa']],
  ])(
    '[R1] what %s plans, interrupts or restricts reaches its boards and those below, never others',
    (org, expected) => {
      expect(reached([aCampaign({ org })])).toEqual(expected)
      expect(reached([], { interrupts: [{ id: 'i', org, slide: aSlide('s'), ...day }] })).toEqual(expected)
      expect(reached([], { restrictions: [{ id: 'r', org, allow: [], slide: aSlide('s'), ...day }] })).toEqual(expected)
    },
  )

  it.each([
    [{}, ['b-tinh', 'b-huyen', 'b-xa', 'b-ben']],
    [{ orgs: ['huyen'] }, ['b-huyen', 'b-xa']],
    [{ orgs: ['xa', 'ben'] }, ['b-xa', 'b-ben']],
    [{ kinds: ['gate', 'border-gate'], tags: ['cho', 'quoc-lo'] }, ['b-huyen', 'b-xa']],
    [{ kinds: ['led'], tags: ['cho'] }, []],
    [{ boards: ['b-ben', 'b-tinh'] }, ['b-tinh', 'b-ben']],
    [{ orgs: [] }, []],
    [{ kinds: [] }, []],
    [{ tags: [] }, []],
    [{ boards: [] }, []],
  ])('[R2] %j keeps what satisfies every key by any value', (selector, expected) => {
    expect(reached([aCampaign({ placements: [aPlacement('p', { boards: selector })] })])).toEqual(expected)
    const interrupts = [{ id: 'i', org: 'tinh', slide: aSlide('s'), boards: selector, ...day }]
    expect(reached([], { interrupts })).toEqual(expected)
  })

  it('[R1, R2] a selector of a district reaches no board outside it, whatever it names', () => {
    const placements = [aPlacement('p', { boards: { orgs: ['tinh'], boards: ['b-tinh', 'b-xa', 'b-ben'] } })]
    expect(reached([aCampaign({ org: 'huyen', placements })])).toEqual(['b-xa'])
  })

  it('[R3] a placement that names a section does not reach a board without it', () => {
    const sections = [{ id: 'xa-ngang', x: 0, y: 0, width: 640, height: 96 }]
    const plan = aPlan([aCampaign({ placements: [aPlacement('p', { section: 'xa-ngang' })] })], {
      boards: [aBoard('gate', { sections }), aBoard('plain')],
    })
    expect(dayOf(plan, date, 'plain')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[R4] a slide with a language plays only where it is listed, one without everywhere', () => {
    const slides = [aSlide('any'), aSlide('vi', { language: 'vi' }), aSlide('lo', { language: 'lo' })]
    const plan = aPlan([aCampaign({ slides, placements: [aPlacement('p', { slides: ['any', 'vi', 'lo'] })] })], {
      boards: [aBoard('plain'), aBoard('border', { languages: ['lo', 'vi'] }), aBoard('mute', { languages: [] })],
    })
    expect(dayOf(plan, date, 'plain')).toEqual(['00:00–00:00 rotation any vi'])
    expect(dayOf(plan, date, 'border')).toEqual(['00:00–00:00 rotation any vi lo'])
    expect(dayOf(plan, date, 'mute')).toEqual(['00:00–00:00 rotation any'])
  })

  it.each(['draft', 'pending', 'rejected', 'withdrawn'])('[R5] a slide that is %s plays nowhere', (state) => {
    const slide = aSlide('s', { state })
    expect(reached([aCampaign({ slides: [slide] })])).toEqual([])
    expect(reached([], { interrupts: [{ id: 'i', org: 'tinh', slide, ...day }] })).toEqual([])
    expect(reached([], { orgs: [{ ...orgs[0], filler: slide }, ...orgs.slice(1)] })).toEqual([])
    expect(reached([], { restrictions: [{ id: 'r', org: 'tinh', allow: [], slide, ...day }] })).toEqual([])
  })

  it('[R5] from `from` until `until`, within its phase', () => {
    const plan = aPlan([
      oneOf('s', [10], { slides: [aSlide('s', { from: `${date}T06:00`, until: '2024-03-02T09:30' })] }),
    ])
    expect(dayOf(plan, date)).toEqual(['00:00–06:00 filler built-in', '06:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-03-02')).toEqual(['00:00–09:30 rotation s', '09:30–00:00 filler built-in'])
  })

  it('[R5] the dates of a filler, an interrupt and the slide of a restriction count too', () => {
    const dated = aSlide('s', { from: `${date}T06:00`, until: `${date}T07:00` })
    const at6 = (tier: string, rest: string) => [`00:00–06:00 ${rest}`, `06:00–07:00 ${tier} s`, `07:00–00:00 ${rest}`]
    const filled = [{ ...orgs[0], filler: dated }, ...orgs.slice(1)]
    expect(dayOf(aPlan([], { orgs: filled }), date)).toEqual(at6('filler', 'filler built-in'))
    const interrupts = [{ id: 'i', org: 'tinh', slide: dated, ...day }]
    expect(dayOf(aPlan([], { interrupts }), date)).toEqual(at6('interrupt', 'filler built-in'))
    const restrictions = [{ id: 'r', org: 'tinh', allow: [], slide: dated, ...day }]
    expect(dayOf(aPlan([], { restrictions }), date)).toEqual(at6('filler', 'black'))
  })
})
