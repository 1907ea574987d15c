const tcvn3 = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§'
const tcvn3Letters = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ'

const vniMarks: Readonly<Record<string, string>> = {
  ...{ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
}
const vniLetters: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị' }
const vni = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñîæóò]/gi

/** A text whose letters are the bytes of TCVN3 (ABC), read as Vietnamese in NFC. Its capitals with tones are a matter of the font. */
export function fromTcvn3(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => tcvn3Letters[tcvn3.indexOf(letter)] ?? letter)
}

/** A text whose letters are the bytes of VNI, a letter and its marks, read as Vietnamese in NFC. */
export function fromVni(text: string): string {
  return text
    .replace(vni, (found, base?: string, mark = '') => {
      const letter = vniLetter(base ?? found)
      return letter + (vniMarks[mark.toLowerCase()] ?? '')
    })
    .normalize('NFC')
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase()
  const read = vniLetters[small] ?? small
  return letter === small ? read : read.toUpperCase()
}
