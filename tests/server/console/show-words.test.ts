import { expect, it } from 'vitest'
import { endingWords, qualityWords } from '../../../server/console/client/shows/show-words.ts'
import { endings } from '../../../shared/protocol/shows.ts'

it('the quality of a time is never told better than it is', () => {
  expect(qualityWords(null).vi).toBe('không rõ giờ')
  expect(qualityWords(0).vi).toBe('giờ chắc chắn ±0,1 s')
  expect(qualityWords(84).vi).toBe('giờ chắc chắn ±0,1 s')
  expect(qualityWords(101).vi).toBe('giờ chắc chắn ±0,2 s')
  expect(qualityWords(60_000).vi).toBe('giờ chỉ đúng trong ±60 s')
})

it('each way in which a show ends has its words', () => {
  expect(endings.filter((ended) => !endingWords[ended].vi || !endingWords[ended].en)).toEqual([])
})
