import { corpus } from '../../corpus/slogans.ts'

/** Slogans in which there is nothing to find. */
export const rightSlogans: readonly string[] = [
  ...corpus.flatMap(({ text, variants = [] }) => [text, ...variants.map((variant) => variant.text)]),
  'Kỷ niệm 20 năm Ngày tái lập tỉnh Đắk Nông (01/01/2004-01/01/2024)!',
  'Đắk Nông 20 năm xây dựng và phát triển',
  'Đất và Người Đắk Nông',
  '10 năm thực hiện Chiến lược phát triển kinh tế - xã hội (2011 - 2020)',
  'Kế hoạch 5 năm phát triển kinh tế - xã hội (01/01/2021-31/12/2025)',
  '90 năm truyền thống, 20 năm đổi mới của huyện nhà (2004-2024)',
  'Luôn luôn đoàn kết, mãi mãi ghi ơn, đời đời nhớ Bác, ngày ngày thi đua, nhà nhà xanh xanh!',
  'Người người thi đua, ngành ngành thi đua, ngày ngày thi đua!',
  'Từng bước từng bước xây dựng nông thôn mới',
  'Hội đồng đồng ý, nhân dân dân chủ bàn bạc',
  'Quang Nam, Thanh Hoa: hai gương mặt trẻ của xã Phù Yên',
  'Đắk Lắk, Đăk Lăk, Bắc Cạn: ba tên gọi quen thuộc',
  'Thắm tình hữu nghị với tỉnh Hồ Nam và tỉnh Hải Nam',
  'Toàn Đảng, toàn quân và toàn dân đoàn kết!',
  'Vì mục tiêu dân giàu, nước mạnh!',
  'Anh em ta chung tay xây quê ta!',
  'Chúc mừng Đại hội Hội Nông dân tỉnh lần thứ XI, nhiệm kỳ 2023-2028!',
  'Đại hội Chi bộ thôn 3, nhiệm kỳ 2025-2027',
  'Đại hội VI: mốc son của công cuộc đổi mới',
  'Welcome to Viet Nam!',
  'Ho Chi Minh City welcomes you',
  'Còn {n} ngày đến Tết Nguyên đán',
  'Từ 1/12 đến 22/12: (miễn phí) 7,5 km đường hoa... xem là mê!',
]
