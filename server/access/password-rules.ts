import { folded } from '../../shared/folded.ts'
import type { Said } from '../../shared/plan/fault.ts'
import { isWalk, unitOf } from './password-pattern.ts'
import { asTyped } from './passwords.ts'

/** Whose password it is to be: none of it may carry it. */
export interface PasswordOwner {
  readonly login: string
  readonly name: string
  readonly email?: string | null
}

/** The fewest characters of a password. */
export const leastCharacters = 12
/** The most: beyond these nobody types one, and hashing is not to be made costly from outside. */
export const mostCharacters = 256

/** What everybody who wants to guess would try here first. */
const wordsOfThePlace = [
  ...['congchao', 'bangled', 'banglet', 'bangdientu', 'khauhieu', 'tuyentruyen', 'cuakhau', 'bienphong'],
  ...['quantri', 'quantrivien', 'nguoidung', 'bientap', 'nguoiduyet', 'kythuat', 'vanhanh', 'hethong', 'dangnhap'],
  ...['matkhau', 'password', 'passwd', 'administrator', 'admin', 'editor', 'approver', 'operator', 'technician'],
  ...['viewer', 'ubnd', 'uyban', 'nhandan', 'tinhuy', 'vanhoa', 'thongtin', 'vietnam', 'hanoi', 'saigon', 'hochiminh'],
  ...['anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'khongbiet', 'toiyeu', 'giadinh', 'conyeu'],
]

/** Why a password cannot be used, in both languages; undefined where it can. Any characters will do, spaces too. */
export async function faultOfPassword(password: string, owner: PasswordOwner): Promise<Said | undefined> {
  const typed = asTyped(password)
  const length = [...typed].length
  if (length < leastCharacters) {
    return {
      en: `shorter than ${leastCharacters} characters; a few words with spaces are easy to remember`,
      vi: `ngắn hơn ${leastCharacters} ký tự; vài từ có dấu cách thì dễ nhớ`,
    }
  }
  if (length > mostCharacters) {
    return { en: `longer than ${mostCharacters} characters`, vi: `dài quá ${mostCharacters} ký tự` }
  }
  if (/\p{Cs}/u.test(typed)) return { en: 'holds half a character', vi: 'có ký tự bị hỏng' }
  const plain = folded(typed)
  if (unitOf(plain).length < 8 || isWalk(plain)) {
    return {
      en: 'a row of keys or one thing over and over is guessed first',
      vi: 'dãy phím liền nhau hoặc lặp lại thì dễ bị đoán',
    }
  }
  if (isMadeOf(plain, wordsAbout(owner))) {
    return {
      en: 'made of your own name or of words of this place',
      vi: 'chỉ gồm tên của bạn hoặc từ ngữ quen thuộc ở đây',
    }
  }
  const { isCommonPassword } = await import('./common-passwords.ts')
  return isCommonPassword(unitOf(plain))
    ? { en: 'one of the passwords that are tried first everywhere', vi: 'nằm trong danh sách mật khẩu phổ biến' }
    : undefined
}

function wordsAbout({ login, name, email }: PasswordOwner): string[] {
  const own = [login, name, email?.split('@')[0] ?? ''].flatMap((text) => folded(text).split(/[^a-z]+/))
  // The longest first, so that none is torn by a shorter one.
  return [...own.filter((word) => word.length >= 2), ...wordsOfThePlace].sort((a, b) => b.length - a.length)
}

/** Whether at most three letters are left of a text without these words: digits and signs make it no better. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, '')
  // What is taken out leaves a gap: letters on its two sides make no new word.
  const left = words.reduce((text, word) => text.replaceAll(word, ' '), letters).replaceAll(' ', '')
  return left.length < letters.length && left.length <= 3
}
