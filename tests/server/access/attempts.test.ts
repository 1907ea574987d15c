import { expect, it } from 'vitest'
import {
  checkAttempts,
  countAttempt,
  forgetAttempts,
  type Trier,
  takeAttemptBack,
} from '../../../server/access/attempts.ts'
import { openDatabase } from '../../../server/db/database.ts'
import type { ProblemError } from '../../../shared/problem/problem.ts'

const minuteMs = 60_000
const an: Trier = { account: 'an', address: '203.0.113.7' }

async function attempts() {
  const { db, write } = await openDatabase({ sqlite: ':memory:' })
  const clock = { at: Date.UTC(2026, 0, 5) }
  return {
    clock,
    count: (trier: Trier) => write((trx) => countAttempt(trx, trier, clock.at)),
    succeed: (trier: Trier) => write((trx) => takeAttemptBack(trx, trier, clock.at)),
    forget: (trier: Trier) => write((trx) => forgetAttempts(trx, trier, clock.at)),
    /** The seconds to wait; 0 where it may be tried. */
    wait: (trier: Trier) =>
      checkAttempts(db, trier, clock.at).then(
        () => 0,
        (error: ProblemError) => error.data.waitSeconds as number,
      ),
  }
}

it('an account waits after five failures, twice as long each time, never for more than a quarter of an hour', async () => {
  const { clock, count, wait } = await attempts()
  const waits: number[] = []
  for (let failures = 1; failures <= 12; failures++) {
    await count({ ...an, address: `203.0.113.${failures}` })
    const seconds = await wait(an)
    waits.push(seconds)
    clock.at += seconds * 1000
    expect(await wait(an)).toBe(0)
  }
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
})

it('failures of an account are forgotten after a day without one', async () => {
  const { clock, count, wait } = await attempts()
  for (let failures = 0; failures < 9; failures++) await count({ ...an, address: null })
  clock.at += 24 * 60 * minuteMs
  await count(an)
  expect(await wait(an)).toBe(0)
})

it('an address fails thirty times in a quarter of an hour, whatever the accounts, and once each half minute after that', async () => {
  const { clock, count, wait } = await attempts()
  const from = (index: number): Trier => ({ account: `no-${index}`, address: '198.51.100.1' })
  for (let index = 0; index < 30; index++) {
    expect(await wait(from(index))).toBe(0)
    await count(from(index))
  }
  expect(await wait(from(30))).toBe(30)
  expect(await wait({ ...from(30), address: '198.51.100.2' })).toBe(0)
  clock.at += 30_000
  expect(await wait(from(30))).toBe(0)
  await count(from(30))
  expect(await wait(from(31))).toBe(30)
  clock.at += 15 * minuteMs
  for (let index = 0; index < 30; index++) await count(from(100 + index))
  expect(await wait(from(31))).toBe(30)
})

it('an address of IPv6 is its network: another last half is no other place', async () => {
  const { count, wait } = await attempts()
  for (let index = 0; index < 30; index++) await count({ account: `no-${index}`, address: `2001:db8:1:2::${index}` })
  expect(await wait({ account: 'x', address: '2001:0db8:0001:0002:ffff::1' })).toBe(30)
  expect(await wait({ account: 'x', address: '2001:db8:1:3::1' })).toBe(0)
})

it('a stranger who fails on purpose makes nobody wait where they have signed in before', async () => {
  const { clock, count, succeed, wait } = await attempts()
  await count(an)
  await succeed(an)
  for (let failures = 0; failures < 12; failures++) await count({ ...an, address: '198.51.100.9' })
  expect(await wait({ ...an, address: '198.51.100.9' })).toBe(900)
  expect(await wait({ ...an, address: '192.0.2.1' })).toBe(900)
  expect(await wait(an)).toBe(0)
  for (let failures = 0; failures < 5; failures++) await count(an)
  expect(await wait(an)).toBe(30)
  clock.at += 31 * 24 * 60 * minuteMs
  for (let failures = 0; failures < 5; failures++) await count({ ...an, address: '198.51.100.9' })
  expect(await wait(an)).toBe(30)
})

it('signing in oneself does not make room for guesses at others from the same address', async () => {
  const { count, succeed, wait } = await attempts()
  const own: Trier = { account: 'own', address: an.address }
  for (let index = 0; index < 30; index++) {
    await count({ account: `victim-${index}`, address: an.address })
    if (index % 5 > 0) continue
    await count(own)
    await succeed(own)
  }
  expect(await wait(own)).toBe(30)
})

it('a reset forgets the failures of an account, wherever they came from', async () => {
  const { count, succeed, forget, wait } = await attempts()
  await succeed(an)
  for (let failures = 0; failures < 6; failures++) {
    await count(an)
    await count({ ...an, address: null })
  }
  await forget(an)
  expect([await wait(an), await wait({ ...an, address: null })]).toEqual([0, 0])
})
