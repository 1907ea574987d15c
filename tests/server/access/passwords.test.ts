import { expect, it } from 'vitest'
import { passwordGate } from '../../../server/access/password-gate.ts'
import { hashPassword, isPassword } from '../../../server/access/passwords.ts'

it('keeps a password as argon2id with 46 MiB, salted', async () => {
  const [one, other] = await Promise.all([hashPassword('mưa rơi trên mái'), hashPassword('mưa rơi trên mái')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  expect(one).not.toBe(other)
})

it('knows a password however the keyboard composed its letters, and no other', async () => {
  const kept = await hashPassword('mưa rơi trên mái')
  expect(await isPassword('mưa rơi trên mái'.normalize('NFD'), kept)).toBe(true)
  expect(await isPassword('mưa rơi trên mái ', kept)).toBe(false)
  expect(await isPassword('Mưa rơi trên mái', kept)).toBe(false)
})

it('takes none where none was set', async () => {
  for (const kept of [null, undefined]) expect(await isPassword('', kept)).toBe(false)
})

it('lets two through at a time, in their order, and turns away whoever would wait for too long', async () => {
  const { pass } = passwordGate()
  const open: (() => void)[] = []
  const begun: number[] = []
  const work = (name: number) =>
    pass(
      () =>
        new Promise<number>((resolve) => {
          begun.push(name)
          open.push(() => resolve(name))
        }),
    )
  const all = Array.from({ length: 18 }, (_, index) => work(index))
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  await expect(work(18)).rejects.toMatchObject({ code: 'too-many' })
  open[0]?.()
  await all[0]
  expect(begun).toEqual([0, 1, 2])
  for (let next = 1; next < all.length; next++) {
    open[next]?.()
    await all[next]
  }
  expect(begun).toEqual(Array.from({ length: 18 }, (_, index) => index))
})

it('goes on after one that failed', async () => {
  const { pass } = passwordGate()
  for (let times = 0; times < 3; times++)
    await expect(pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await pass(async () => 7)).toBe(7)
})
