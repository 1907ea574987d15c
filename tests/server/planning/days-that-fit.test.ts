import { expect, it } from 'vitest'
import type { BoundPlaylist } from '../../../server/planning/bind-playlist.ts'
import { daysThatFit } from '../../../server/planning/days-that-fit.ts'
import { maxServerMessageLength } from '../../../shared/protocol/messages.ts'
import { aPlaylist } from '../../player/a-manifest.ts'
import { manifestMessage } from '../../player/signed.ts'

const asked: number[] = []
/** Each day takes so many bytes. */
const bindOf = (aDay: number) => async (days: number) => {
  asked.push(days)
  return { body: 'ổ'.repeat((aDay * days) / 3) } as BoundPlaylist
}

it('a playlist is of as many days as its board can be sent: all, half of them, and so on, and one in any case', async () => {
  expect((await daysThatFit(bindOf(3), 35, 105)).body).toHaveLength(35)
  expect((await daysThatFit(bindOf(3), 35, 104)).body).toHaveLength(17)
  expect((await daysThatFit(bindOf(30), 35, 5)).body).toHaveLength(10)
  expect(asked).toEqual([35, 35, 17, 35, 17, 8, 4, 2, 1])
})

it('what fits at most is signed in a message that a board takes', async () => {
  const long = aPlaylist(1, { timezone: 'x'.repeat(11_999_000) })
  const bound = { body: JSON.stringify(long) } as BoundPlaylist
  expect((await daysThatFit(async () => bound, 35)).body).toBe(bound.body)
  expect(JSON.stringify(manifestMessage(1, long)).length).toBeLessThan(maxServerMessageLength)
  const asked: number[] = []
  await daysThatFit(async (days) => {
    asked.push(days)
    return { body: `${bound.body}${'x'.repeat(1000)}` } as BoundPlaylist
  }, 2)
  expect(asked).toEqual([2, 1])
})
