const vowels = Array.from('aăâeêioôơuưy')
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** The twelve vowels of Vietnamese in their six tones, and đ; then their capitals. */
export const vietnamese: readonly string[] = inBothCases([
  ...vowels.flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
  'đ',
])

/** What M'nông and Ê Đê write beyond Vietnamese; the first four have no code point of their own. */
export const highlands: readonly string[] = inBothCases(['ê̆', 'ô̆', 'ơ̆', 'ư̆', 'ĕ', 'ĭ', 'ŏ', 'ŭ', 'č', 'ƀ', 'ñ'])

/** Latin without marks, digits, and the signs of slogans. */
export const plain: readonly string[] = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?-–—…“”‘’\'"()/%&+*#@°«»',
)

/** A line in each script that a border gate needs. */
export const samples = {
  Han: '热烈欢迎各位来宾莅临越南谅山省！友谊关口岸（国际）。',
  Lao: 'ຍິນດີຕ້ອນຮັບສູ່ປະເທດຫວຽດນາມ ໝັ້ນຄົງຕະຫຼອດໄປ ນ້ຳ',
  Khmer: 'សូមស្វាគមន៍មកកាន់ប្រទេសវៀតណាម មិត្តភាពកម្ពុជា',
} as const

function inBothCases(letters: readonly string[]): readonly string[] {
  return [...letters, ...letters.map((letter) => letter.toLocaleUpperCase('vi'))]
}
