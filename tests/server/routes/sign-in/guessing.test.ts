import { describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { password, signingIn } from '../../access/with-password.ts'

describe('guessing', () => {
  it('makes the account wait, the right password too, and says nothing of whether it was right', async () => {
    const { person, signIn, clock } = await signingIn()
    await person('an')
    for (let failures = 0; failures < 5; failures++) expect((await signIn('an', 'sai')).status).toBe(401)
    const [right, wrong] = [await signIn('an'), await signIn('an', 'sai')]
    expect([right.status, right.headers.get('set-cookie')]).toEqual([429, null])
    const told = await jsonOf<ProblemDocument>(right)
    expect(told).toMatchObject({ code: 'too-many', retry: true, waitSeconds: 30 })
    expect(await jsonOf(wrong)).toEqual(told)
    clock.at += 30_000
    expect((await signIn('an')).status).toBe(200)
    expect((await signIn('an', 'sai')).status).toBe(401)
  })

  it('is limited for logins that there are not as for those that there are', async () => {
    const { signIn } = await signingIn()
    const statuses: number[] = []
    for (let failures = 0; failures < 6; failures++) statuses.push((await signIn('khong-co', 'sai')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('is limited by address, whatever the logins', async () => {
    const { signIn, person } = await signingIn()
    await person('an')
    for (let index = 0; index < 30; index++) expect((await signIn(`nguoi-${index}`, 'sai')).status).toBe(401)
    expect((await signIn('an')).status).toBe(429)
    expect((await signIn('an', password, { address: '192.0.2.77' })).status).toBe(200)
  })

  it('gets no further by asking many times at once', async () => {
    const { person, signIn } = await signingIn()
    await person('an')
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('an', 'sai')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
  })

  it('is remembered over a restart', async () => {
    const first = await signingIn()
    await first.person('an')
    for (let failures = 0; failures < 5; failures++) await first.signIn('an', 'sai')
    const second = await signingIn({ folder: first.dir })
    expect((await second.signIn('an')).status).toBe(429)
  })

  it('of a stranger locks nobody out of where they work', async () => {
    const { person, signIn } = await signingIn()
    await person('an')
    expect((await signIn('an')).status).toBe(200)
    for (let failures = 0; failures < 9; failures++) await signIn('an', 'sai', { address: '198.51.100.4' })
    expect((await signIn('an', password, { address: '198.51.100.4' })).status).toBe(429)
    expect((await signIn('an')).status).toBe(200)
  })
})
