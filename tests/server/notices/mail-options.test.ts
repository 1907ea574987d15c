import { expect, it } from 'vitest'
import { mailOptionsFrom } from '../../../server/mail-options.ts'

const url = 'smtp://bang:p%40ss@mail.example:587'
const from = 'Bảng <bang@tinh.example>'

it('without a mail server no letters are sent', () => {
  expect(mailOptionsFrom({})).toEqual({ mail: undefined, publicUrl: undefined })
  expect(mailOptionsFrom({ CONGCHAO_SMTP_FROM: from })).toEqual({ mail: undefined, publicUrl: undefined })
})

it.each([from, 'bang@tinh.example'])('a mail server, a sender and the console’s address are read: %s', (sender) => {
  const env = { CONGCHAO_SMTP_URL: url, CONGCHAO_SMTP_FROM: sender, CONGCHAO_PUBLIC_URL: 'https://bang.example/' }
  expect(mailOptionsFrom(env)).toEqual({ mail: { url, from: sender }, publicUrl: 'https://bang.example' })
})

it.each([
  ['CONGCHAO_SMTP_URL', { CONGCHAO_SMTP_URL: 'http://geheim@mail.example' }],
  ['CONGCHAO_SMTP_URL', { CONGCHAO_SMTP_URL: 'geheim' }],
  ['CONGCHAO_SMTP_FROM', { CONGCHAO_SMTP_FROM: undefined }],
  ['CONGCHAO_SMTP_FROM', { CONGCHAO_SMTP_FROM: 'Bảng' }],
  ['CONGCHAO_SMTP_FROM', { CONGCHAO_SMTP_FROM: 'a@b\r\nBcc: c@d' }],
  ['CONGCHAO_SMTP_FROM', { CONGCHAO_SMTP_FROM: 'A\nB <a@b>' }],
  ['CONGCHAO_PUBLIC_URL', { CONGCHAO_PUBLIC_URL: 'bang.example' }],
  ['CONGCHAO_PUBLIC_URL', { CONGCHAO_PUBLIC_URL: 'javascript:alert(1)' }],
])('%s that cannot be used is refused by name, without what it holds', (name, given) => {
  const wrong = () => mailOptionsFrom({ CONGCHAO_SMTP_URL: url, CONGCHAO_SMTP_FROM: from, ...given })
  expect(wrong).toThrow(name)
  expect(wrong).not.toThrow('geheim')
})
