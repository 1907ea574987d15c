import type { Said } from '../../../../../shared/plan/fault.ts'

/** A file that is not read; it says why, and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly said: Said

  constructor(said: Said, options?: ErrorOptions) {
    super(said.en, options)
    this.said = said
  }
}

/** Why a file is not read, in words for whoever chose it. */
export const refusals = {
  tooLarge: {
    vi: 'Tệp lớn hơn 20 MB. Xóa bớt hình trong tệp, hoặc chép phần chữ rồi dán vào đây.',
    en: 'The file is larger than 20 MB. Take its pictures out, or copy the words and paste them here.',
  },
  tooMuch: {
    vi: 'Tệp này mở ra quá lớn nên không đọc. Mở bằng Word hoặc Excel, chép phần chữ rồi dán vào đây.',
    en: 'The file unpacks to too much, so it is not read. Open it in Word or Excel, copy the words and paste them here.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc chưa tải về hết. Mở lại bằng Word hoặc Excel, lưu lại rồi thử lần nữa.',
    en: 'The file is damaged, or has not come whole. Open it in Word or Excel, save it again and try once more.',
  },
  oldWord: {
    vi: 'Tệp Word kiểu cũ (.doc). Mở bằng Word, chọn “Lưu thành” rồi lưu lại thành .docx.',
    en: 'A Word file of the old kind (.doc). Open it in Word and save it as .docx.',
  },
  oldExcel: {
    vi: 'Tệp Excel kiểu cũ (.xls). Mở bằng Excel, chọn “Lưu thành” rồi lưu lại thành .xlsx.',
    en: 'An Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx.',
  },
  old: {
    vi: 'Tệp Office kiểu cũ. Mở ra rồi lưu lại thành .docx hoặc .xlsx.',
    en: 'An Office file of the old kind. Open it and save it as .docx or .xlsx.',
  },
  locked: {
    vi: 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi thử lần nữa.',
    en: 'The file has a password. Open it, take the password off, save it and try again.',
  },
  pdf: {
    vi: 'Đây là tệp PDF. Dùng bản Word của kế hoạch; nếu không có, mở PDF bằng Word rồi lưu lại thành .docx.',
    en: 'This is a PDF. Use the plan’s Word file; without one, open the PDF in Word and save it as .docx.',
  },
  notRead: {
    vi: 'Không đọc được loại tệp này. Dùng tệp Word (.docx), Excel (.xlsx), hoặc chép phần chữ rồi dán vào đây.',
    en: 'This kind of file is not read. Use Word (.docx) or Excel (.xlsx), or copy the words and paste them here.',
  },
  tooLong: {
    vi: 'Tệp dài quá 20.000 dòng. Chép phần kế hoạch tuyên truyền rồi dán vào đây.',
    en: 'The file has more than 20,000 lines. Copy the part about the campaign and paste it here.',
  },
  empty: {
    vi: 'Tệp không có chữ nào (có thể là ảnh chụp). Dùng tệp có chữ, hoặc gõ tay.',
    en: 'There are no words in the file (pictures of pages, perhaps). Use one with words, or type them.',
  },
} as const
