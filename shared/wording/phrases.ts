import { type Word, wordsIn } from './words-in.ts'

/** A phrase as it is rightly written: its words. */
export type Phrase = readonly Word[]

const written = `Nhiệt liệt chào mừng|chào mừng|Đảng Cộng sản Việt Nam|Chủ tịch Hồ Chí Minh|Hồ Chí Minh|Việt Nam
Cộng hòa xã hội chủ nghĩa Việt Nam|xã hội chủ nghĩa|chủ nghĩa xã hội|độc lập, tự do, hạnh phúc|quang vinh muôn năm
dân giàu, nước mạnh, dân chủ, công bằng, văn minh|vĩ đại sống mãi trong sự nghiệp của chúng ta|muôn năm
Đại hội đại biểu toàn quốc|Đại hội đại biểu|Đại hội Đảng bộ các cấp|Đại hội Đảng bộ|Đảng bộ tỉnh|lần thứ|nhiệm kỳ
toàn Đảng, toàn dân, toàn quân|thực hiện thắng lợi Nghị quyết|Nghị quyết Đại hội|của Đảng|thi đua lập thành tích chào mừng
học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh|học tập và làm theo tấm gương đạo đức Hồ Chí Minh
trong sạch, vững mạnh|xây dựng, chỉnh đốn Đảng|xây dựng và bảo vệ vững chắc Tổ quốc|đại đoàn kết toàn dân tộc
Mặt trận Tổ quốc Việt Nam|Quân đội nhân dân Việt Nam|Công an nhân dân|Hội đồng nhân dân|Ủy ban nhân dân|Quốc khánh
đại biểu Quốc hội|chúc mừng năm mới|mừng Đảng, mừng Xuân|kính chào quý khách|an toàn giao thông|nông thôn mới
đô thị văn minh|phòng cháy, chữa cháy|thành phố|kỷ niệm|ngày sinh|ngày thành lập|giải phóng miền Nam|Giỗ Tổ Hùng Vương
thống nhất đất nước|uống nước nhớ nguồn|đền ơn đáp nghĩa|cần, kiệm, liêm, chính|chí công vô tư|Hoàng Sa|Trường Sa
công nghiệp hóa, hiện đại hóa|phát triển kinh tế - xã hội|không có gì quý hơn độc lập, tự do|đất nước|Tổ quốc|nhân dân
khơi dậy khát vọng|khát vọng phát triển|quyết tâm thực hiện
dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng`

/** Phrases that offices write again and again and that must be right, the longest first. */
export const phrases: readonly Phrase[] = written
  .split(/[|\n]/)
  .map(wordsIn)
  .sort((a, b) => b.length - a.length)

/** Lists that have one order: their items. `least`: how many in a row are taken for the list. */
export const orderedPhrases: readonly { readonly items: readonly Phrase[]; readonly least: number }[] = [
  { items: 'dân giàu|nước mạnh|dân chủ|công bằng|văn minh'.split('|').map(wordsIn), least: 3 },
  { items: 'độc lập|tự do|hạnh phúc'.split('|').map(wordsIn), least: 3 },
  { items: 'cần|kiệm|liêm|chính'.split('|').map(wordsIn), least: 4 },
  {
    items: 'dân biết|dân bàn|dân làm|dân kiểm tra|dân giám sát|dân thụ hưởng'.split('|').map(wordsIn),
    least: 3,
  },
]
