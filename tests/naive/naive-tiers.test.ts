import { describe, expect, it } from 'vitest'
import { campaign, dayOf, onOneBoard, slide } from './one-board.ts'

type Given = Record<string, unknown>

const date = '2020-10-14'
const at = (from: string, to: string) => ({ starts: `${date}T${from}:00+07:00`, ends: `${date}T${to}:00+07:00` })
const during = (id: string, from: string, to: string, given: object = {}) => ({
  id,
  title: id,
  starts: `${date}T${from}`,
  ends: `${date}T${to}`,
  ...given,
})

describe('reach', () => {
  it('goes down the tree of orgs, never up or across', () => {
    const orgs = [
      { id: 'province', name: 'p' },
      { id: 'district', name: 'd', parent: 'province' },
      { id: 'other', name: 'o', parent: 'province' },
    ]
    expect(dayOf(onOneBoard([campaign()], { orgs }), date)).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(onOneBoard([campaign({ org: 'other' })], { orgs }), date)).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(onOneBoard([campaign({ org: 'district' })], { orgs }, { org: 'province' }), date)).toEqual([
      '00:00–00:00 filler built-in',
    ])
  })

  it.each([
    [{}, true],
    [{ orgs: ['province'] }, true],
    [{ kinds: ['led', 'gate'], tags: ['quoc-lo'] }, true],
    [{ kinds: ['led'], tags: ['quoc-lo'] }, false],
    [{ boards: [] }, false],
  ])('keeps by every key and any value of %j: %s', (boards, isKept) => {
    const plan = onOneBoard(
      [campaign({ placements: [{ id: 'x', phase: 'p', slides: ['s'], boards }] })],
      {},
      { tags: ['quoc-lo'] },
    )
    expect(dayOf(plan, date)).toEqual([isKept ? '00:00–00:00 rotation s' : '00:00–00:00 filler built-in'])
  })

  it('needs the language, the approval and the dates of the slide', () => {
    const slides = [
      slide('lo', { language: 'lo' }),
      slide('draft', { state: 'draft' }),
      slide('vi', { language: 'vi', from: `${date}T06:00`, until: date }),
      slide('any', { until: `${date}T06:00` }),
    ]
    const plan = onOneBoard([
      campaign({ slides, placements: [{ id: 'x', phase: 'p', slides: ['lo', 'draft', 'vi', 'any'] }] }),
    ])
    expect(dayOf(plan, date)).toEqual(['00:00–06:00 rotation any', '06:00–00:00 rotation vi'])
  })
})

describe('tiers', () => {
  it('are off outside hours, but for interrupts that wake the board; the latest first, then the last in the list', () => {
    const interrupts = [
      { id: 'i1', org: 'province', slide: slide('one'), ...at('04:00', '07:00') },
      { id: 'i2', org: 'district', slide: slide('two'), wakes: false, ...at('04:30', '06:00') },
      { id: 'i3', org: 'province', slide: slide('three'), ...at('04:30', '06:00') },
      { id: 'i4', org: 'province', slide: slide('four'), boards: { kinds: ['led'] }, ...at('00:00', '23:00') },
    ]
    const plan = onOneBoard([campaign()], { interrupts }, { hours: [{ from: '05:30', to: '22:30' }] })
    expect(dayOf(plan, date)).toEqual([
      '00:00–04:00 off',
      '04:00–04:30 interrupt one',
      '04:30–05:30 interrupt three one',
      '05:30–06:00 interrupt three two one',
      '06:00–07:00 interrupt one',
      '07:00–22:30 rotation s',
      '22:30–00:00 off',
    ])
  })

  it('put exclusive placements before all others', () => {
    const placements = [
      { id: 'all', phase: 'p', slides: ['s'] },
      { id: 'first', phase: 'p', slides: ['x'], exclusive: true, dayparts: [{ from: '08:00', to: '09:00' }] },
    ]
    const plan = onOneBoard([campaign({ slides: [slide('s'), slide('x')], placements }), campaign({ id: 'other' })])
    expect(dayOf(plan, date)[1]).toBe('08:00–09:00 exclusive x')
  })

  it('ask fillers up the orgs for one that is approved, speaks the language and is allowed', () => {
    const filled = (district: Given, province: Given) => ({
      orgs: [
        { id: 'province', name: 'p', filler: slide('far', province) },
        { id: 'district', name: 'd', parent: 'province', filler: slide('near', district) },
      ],
    })
    const filler = (district: Given, province: Given) => dayOf(onOneBoard([], filled(district, province)), date)
    expect(filler({}, {})).toEqual(['00:00–00:00 filler near'])
    expect(filler({ state: 'pending' }, {})).toEqual(['00:00–00:00 filler far'])
    expect(filler({ until: '2020-10-14T06:00' }, {})).toEqual(['00:00–06:00 filler near', '06:00–00:00 filler far'])
    expect(filler({ language: 'lo' }, { language: 'lo' })).toEqual(['00:00–00:00 filler built-in'])
  })
})

describe('replaces', () => {
  const phases = [
    { id: 'p', title: 'p', starts: '2020-10-01', ends: '2020-10-31' },
    during('peak', '08:00', '12:00', { replaces: true }),
  ]
  const slides = ['s', 'k', 'x'].map((id) => slide(id))
  const replaced = (peak: object) =>
    onOneBoard([
      campaign({
        phases,
        slides,
        placements: [
          { id: 'plain', phase: 'p', slides: ['s'] },
          { id: 'kept', phase: 'p', slides: ['k'], keeps: true },
          { id: 'peak', phase: 'peak', slides: ['x'], ...peak },
        ],
      }),
      campaign({ id: 'other', slides: [slide('o')], placements: [{ id: 'o', phase: 'p', slides: ['o'] }] }),
    ])

  it('makes the other phases of the campaign stand down while it has something due, but for what keeps', () => {
    expect(dayOf(replaced({}), date)).toEqual([
      '00:00–08:00 rotation s k o',
      '08:00–12:00 rotation k x o',
      '12:00–00:00 rotation s k o',
    ])
    expect(dayOf(replaced({ dayparts: [{ from: '09:00', to: '10:00' }] }), date)[1]).toBe('09:00–10:00 rotation k x o')
    expect(dayOf(replaced({ boards: { kinds: ['led'] } }), date)).toEqual(['00:00–00:00 rotation s k o'])
  })
})

describe('restrictions', () => {
  const mourning = (given: object = {}) => ({
    id: 'r',
    org: 'province',
    allow: ['tang'],
    ...at('08:00', '20:00'),
    ...given,
  })
  const slides = [slide('s'), slide('t', { tags: ['vui', 'tang'], until: `${date}T12:00` })]
  const plan = (restrictions: object[], filler?: object) =>
    onOneBoard([campaign({ slides, placements: [{ id: 'x', phase: 'p', slides: ['s', 't'] }] })], {
      restrictions,
      orgs: [
        { id: 'province', name: 'p', ...(filler && { filler }) },
        { id: 'district', name: 'd', parent: 'province' },
      ],
    })
  const around = (inside: string) => [
    '00:00–08:00 rotation s t',
    '08:00–12:00 rotation t',
    `12:00–20:00 ${inside}`,
    '20:00–00:00 rotation s',
  ]

  it('leave only what each allows, then its filler, then their slide, then black', () => {
    expect(dayOf(plan([mourning()]), date)).toEqual(around('black'))
    expect(dayOf(plan([mourning({ slide: slide('flag') })]), date)).toEqual(around('filler flag'))
    expect(dayOf(plan([mourning({ slide: slide('flag') })], slide('f', { tags: ['tang'] })), date)).toEqual(
      around('filler f'),
    )
    expect(dayOf(plan([mourning({ slide: slide('flag') })], slide('f')), date)).toEqual(around('filler flag'))
  })

  it('take the slide of the highest org alone', () => {
    const low = mourning({ id: 'low', org: 'district', slide: slide('low') })
    expect(dayOf(plan([low, mourning({ slide: slide('high') })]), date)).toEqual(around('filler high'))
    expect(dayOf(plan([low, mourning()]), date)).toEqual(around('black'))
  })

  it('must all allow a slide', () => {
    const other = mourning({ id: 'other', allow: ['quoc-khanh'] })
    expect(dayOf(plan([mourning(), other]), date)).toEqual([
      '00:00–08:00 rotation s t',
      '08:00–20:00 black',
      '20:00–00:00 rotation s',
    ])
  })

  it('leave interrupts alone, and the board off', () => {
    const interrupts = [{ id: 'i', org: 'province', slide: slide('flood'), ...at('09:00', '10:00') }]
    const restricted = onOneBoard(
      [],
      { restrictions: [mourning()], interrupts },
      { hours: [{ from: '06:00', to: '19:00' }] },
    )
    expect(dayOf(restricted, date)).toEqual([
      '00:00–06:00 off',
      '06:00–08:00 filler built-in',
      '08:00–09:00 black',
      '09:00–10:00 interrupt flood',
      '10:00–19:00 black',
      '19:00–00:00 off',
    ])
  })
})
