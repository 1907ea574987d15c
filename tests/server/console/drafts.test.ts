import { expect, it } from 'vitest'
import { type SloganDraft, slogansIn } from '../../../server/console/client/add/drafts/draft.ts'
import { shorterFor, withShorter, withTranslations } from '../../../server/console/client/add/drafts/slogan-draft.ts'
import { canvasKeysOf } from '../../../server/console/client/add/drafts/wanted-canvases.ts'
import { openPhases } from '../../../server/console/client/add/where/open-phases.ts'
import { sectionWords } from '../../../server/console/client/add/where/section-words.ts'
import { sloganTexts } from '../../../server/console/client/slogans/slogan-texts.ts'
import type { Board, Campaign } from '../../../shared/plan/plan.ts'

const keysOf = (drafts: readonly SloganDraft[]) => drafts.map(({ key }) => key)

const gate = {
  ...{ id: 'cong', org: 'tinh', name: 'Cổng', kind: 'gate', width: 576, height: 320 },
  sections: [
    { id: 'a', x: 0, y: 0, width: 64, height: 320 },
    { id: 'b', x: 64, y: 0, width: 448, height: 64 },
    { id: 'c', x: 512, y: 0, width: 64, height: 320 },
    { id: 'bang', x: 64, y: 64, width: 448, height: 256 },
  ],
} as unknown as Board

it('a line that is edited stays the same draft with all that it was given; another place in the list changes nothing', () => {
  const before = slogansIn('Một\nHai\nBa', false)
  const [one, two, three] = before as [SloganDraft, SloganDraft, SloganDraft]
  const given = [one, withShorter(two, 'pillar', 'H'), three]
  const edited = slogansIn('Ba\nHai rưỡi\nMột', false, given)
  expect(keysOf(edited)).toEqual([three.key, two.key, one.key])
  expect(edited[1]?.slide).toMatchObject({ text: 'Hai rưỡi', variants: [{ shapes: ['pillar'], text: 'H' }] })
})

it('what marked a line as one of a list in the document that it was copied from does not come on a board', () => {
  const pasted =
    '- Đoàn kết\n• Kỷ cương\n2. Sáng tạo\n3) Phát triển\n-“Học tập”\n30/4 muôn năm\n1.000 ngày\n90 năm vẻ vang\n- Đoàn kết'
  const texts = [
    'Đoàn kết',
    'Kỷ cương',
    'Sáng tạo',
    'Phát triển',
    '“Học tập”',
    '30/4 muôn năm',
    '1.000 ngày',
    '90 năm vẻ vang',
  ]
  expect(sloganTexts(pasted)).toEqual(texts)
  expect(sloganTexts('- Đoàn kết\n2. Sáng tạo', new Set(['2. Sáng tạo']))).toEqual(['Đoàn kết', '2. Sáng tạo'])
})

it('a line that comes anew has a key that no other has', () => {
  const before = slogansIn('Một\nHai', false)
  const after = slogansIn('Không\nMột\nHai\nBa', false, before)
  expect(new Set(keysOf(after)).size).toBe(4)
  expect(after[1]?.key).toBe(before[0]?.key)
})

it('a translation takes its time to be read', () => {
  const [draft] = slogansIn('Đoàn kết', false) as [SloganDraft]
  const text = 'Solidarity and discipline and creativity for a green and clean and beautiful town'
  const given = withTranslations(draft, [{ language: 'en', text }])
  const [again] = slogansIn('Đoàn kết', false, [given]) as [SloganDraft]
  expect(again.slide.seconds).toBeGreaterThan(draft.slide.seconds as number)
  expect(withTranslations(given, [{ language: 'en', text: '  ' }]).slide.translations).toBeUndefined()
})

it('shorter words are for one shape, and gone where they are emptied', () => {
  const [draft] = slogansIn('Đoàn kết', false) as [SloganDraft]
  const both = withShorter(withShorter(draft, 'pillar', ' ĐK '), 'strip', 'Đ')
  expect([shorterFor(both, 'pillar'), shorterFor(both, 'strip'), shorterFor(both, 'beam')]).toEqual(['ĐK', 'Đ', ''])
  expect(withShorter(withShorter(both, 'pillar', ''), 'strip', ' ').slide).toEqual(draft.slide)
})

it('parts of a gate are called by where they stand; what has no such place by its id', () => {
  expect(gate.sections?.map(({ id }) => sectionWords(gate, id))).toEqual(['Trụ trái', 'Dầm ngang', 'Trụ phải', 'bang'])
})

it('canvases of one size and colour are one; the same size in one colour is another', () => {
  const strip = { ...gate, sections: [], width: 64, height: 320, color: 'mono' } as Board
  expect([...canvasKeysOf([gate, strip])]).toEqual([
    '576x320 full',
    '64x320 full',
    '448x64 full',
    '448x256 full',
    '64x320 mono',
  ])
})

it('a phase that is over is not proposed; one to come, or that waits for a word, is', () => {
  const campaign = {
    milestones: [{ id: 'm', title: 'M', starts: '2020-10-14', ends: '2020-10-16', state: 'expected' }],
    phases: [
      { id: 'over', title: '', starts: '2020-09-01', ends: '2020-09-30' },
      { id: 'on', title: '', starts: '2020-10-01', ends: '2020-10-31' },
      { id: 'waits', title: '', starts: { milestone: 'm', edge: 'end', confirm: true }, ends: '2020-12-31' },
    ],
  } as unknown as Campaign
  expect(openPhases(campaign, 'Asia/Ho_Chi_Minh', Date.UTC(2020, 9, 14))).toEqual(['on', 'waits'])
  expect(openPhases(campaign, 'Asia/Ho_Chi_Minh', Date.UTC(2020, 8, 30, 16))).toEqual(['over', 'on', 'waits'])
})
