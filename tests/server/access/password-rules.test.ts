import { describe, expect, it } from 'vitest'
import { faultOfPassword, leastCharacters, mostCharacters } from '../../../server/access/password-rules.ts'

const owner = { login: 'nguyenvana', name: 'Nguyễn Văn An', email: 'vanan.ct@example.vn' }
const isRefused = async (password: string) => (await faultOfPassword(password, owner)) !== undefined

describe('a password', () => {
  it.each([
    'mưa rơi trên mái tôn',
    'ca phe sua da 5 nghin',
    'tàu hỏa chạy qua cầu',
    'correct horse battery staple',
    'kX9#vTq2!mLp',
    '🦆 đi dạo 🌧️ chiều nay',
    'Ốc bươu vàng leo dốc',
    '7 con vịt, 3 con gà trống',
  ])('of some words or of any characters can be used: %s', async (password) => {
    expect(await isRefused(password)).toBe(false)
  })

  it('has from 12 to 256 characters, counted as people count them and not as bytes', async () => {
    expect(await isRefused('ốc leo dốc!')).toBe(true)
    expect(await isRefused('ốc leo dốc!!')).toBe(false)
    expect(await isRefused('ốc leo dốc!!'.normalize('NFD'))).toBe(false)
    expect(await isRefused('ốc leo dốc'.normalize('NFD'))).toBe(true)
    const long = Array.from({ length: 40 }, (_, index) => `từ${index * 7919}`).join(' ')
    expect(await isRefused(long.slice(0, mostCharacters))).toBe(false)
    expect(await isRefused(long.slice(0, mostCharacters).padEnd(mostCharacters + 1, '?'))).toBe(true)
    expect(leastCharacters).toBe(12)
  })

  it.each(['88888888', '888888888888', '8888888888888', 'abcabcabcabc', 'aaaaaaaaaaaaaaaaaaaa', 'matkhau'.repeat(3)])(
    'is not one thing over and over: %s',
    async (password) => expect(await isRefused(password)).toBe(true),
  )

  it.each([
    '123456789012',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    'zyxwvutsrqponm',
    '1234abcd5678',
    'asdfghjkl;12',
    'QWERTYUIOPAS',
  ])('is no walk along the keyboard: %s', async (password) => expect(await isRefused(password)).toBe(true))

  it.each([
    'passwordpassword',
    'Password12345!',
    'Liverpool2024!!!',
    '!!!iloveyou!!!',
    'P.r.i.n.c.e.s.s.1990',
    'unbelievable',
    'mậtkhẩu@12345',
    'Anh yêu em 520!',
  ])('is none of those that everybody has, with or without digits and signs: %s', async (password) => {
    expect(await isRefused(password)).toBe(true)
  })

  it.each([
    'nguyenvana2024',
    'Nguyễn Văn An 1985',
    'van-an.ct@2024!!',
    'Congchao@2025!',
    'Quản trị 12345',
    'admin-bangled-1',
  ])('is not made of its owner’s name or of words of the place: %s', async (password) =>
    expect(await isRefused(password)).toBe(true),
  )

  it('says why in both languages, and never says it again', async () => {
    const said = await faultOfPassword('Liverpool2024!!!', owner)
    expect(said?.vi).toMatch(/phổ biến/)
    expect(JSON.stringify(said)).not.toContain('Liverpool')
  })
})
