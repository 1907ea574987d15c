import { describe, expect, it } from 'vitest'
import { officialAlike, officialNear } from '../../../shared/wording/official-near.ts'

const congress = 'Nhiệt liệt chào mừng Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII!'
const official = [
  congress,
  'Toàn Đảng, toàn dân, toàn quân đoàn kết, hòa hợp xây dựng đất nước',
  'Chào mừng năm mới!',
  'Chào mừng Ngày Nhà giáo Việt Nam 20-11',
]

const nearOf = (text: string) => officialNear(text, official).map((one) => `${one.farness}: ${one.text}`)

describe('what is nearly an official slogan', () => {
  it.each([
    ['tone marks', congress.replace('chào mừng', 'chao mưng'), `marks: ${congress}`],
    ['a letter', congress.replace('biểu', 'biểuu'), `letter: ${congress}`],
    ['two letters in the wrong order', congress.replace('Phúc', 'Phcú'), `letter: ${congress}`],
    ['the way of writing a number', congress.replace('XVII', '17'), `letter: ${congress}`],
    ['a word', congress.replace('đại biểu', 'đại diện'), `word: ${congress}`],
    ['a word that is missing', congress.replace('liệt ', ''), `word: ${congress}`],
    ['a word too many', congress.replace('Đại hội', 'mừng Đại hội'), `word: ${congress}`],
  ])('differs by %s', (_, text, near) => {
    expect(nearOf(text)).toEqual([near])
  })

  it.each([
    ['itself', congress],
    ['itself in capitals and without its mark', congress.replace('!', '').toUpperCase()],
    ['itself in the other style of tone marks', official[1]?.replace('hòa', 'hoà') ?? ''],
    ['of another congress', congress.replace('XVII', 'XVIII')],
    ['of another year', 'Chào mừng Ngày Nhà giáo Việt Nam 20-12'],
    ['of another level', congress.replace('tỉnh', 'xã')],
    ['of another place', congress.replace('Phúc', 'Long')],
    ['of another day', 'Chào mừng Ngày Nhà báo Việt Nam 20-11'],
    ['another in a few words', 'Chúc mừng năm mới!'],
    ['two words apart', congress.replace('Nhiệt liệt', 'Quyết tâm')],
    ['quite different', 'Kính chào quý khách đến với Vĩnh Phúc!'],
    ['a single word', 'Chào'],
    ['without words', '!!!'],
  ])('is not what is %s', (_, text) => {
    expect(nearOf(text)).toEqual([])
  })

  it('is told of the nearest alone, and of all that are equally near', () => {
    const alike = ['Văn minh, thanh lịch', 'Vận minh, thanh lịch', 'Văn mình, thanh lịch!']
    expect(officialNear('Van minh, thanh lịch', alike).map(({ text }) => text)).toEqual(alike)
    expect(officialNear('Văn minh, thanh lich', [...alike, 'Văn minh, thanh lịcht']).map(({ text }) => text)).toEqual(
      alike,
    )
  })

  it('is told of a list that was put together anew', () => {
    expect(officialAlike('ĐOÀN KẾT', ['Đoàn kết!', 'đoàn kết', 'Đoàn'])).toEqual(['Đoàn kết!', 'đoàn kết'])
    expect(officialAlike('Đoàn kết', [])).toEqual([])
  })

  it('is looked for among five thousand at the most', () => {
    const many = Array.from(
      { length: 5001 },
      (_, i) => `Chào mừng ngày hội ${String.fromCharCode(97 + (i % 26)).repeat(2 + (i % 9))} ${i}`,
    )
    const last = many[5000] ?? ''
    expect(officialAlike(last, many)).toEqual([])
    expect(officialAlike(many[4999] ?? '', many)).toHaveLength(1)
  })
})
