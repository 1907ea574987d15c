import { type Word, wordsIn } from './words-in.ts'

/** A province's name; `plain`: near it there are names of people and of other places, so that it counts only where it must be a province. */
export interface PlaceName {
  readonly words: readonly Word[]
  readonly plain: boolean
}

// The 34 provinces and cities of 2025 are among the 63 before them.
const provinces =
  'An Giang*|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương*|Bình Định|Bình Phước|Bình Thuận|Cà Mau|' +
  'Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai*|Hà Giang*|Hà Nam*|Hà Nội|Hà Tĩnh|Hải Dương*|' +
  'Hải Phòng*|Hậu Giang*|Hòa Bình*|Hưng Yên*|Khánh Hòa*|Kiên Giang*|Kon Tum*|Lai Châu*|Lạng Sơn|Lào Cai|Lâm Đồng|Long An*|' +
  'Nam Định*|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ*|Phú Yên*|Quảng Bình|Quảng Nam*|Quảng Ngãi|Quảng Ninh|Quảng Trị*|Sóc Trăng|' +
  'Sơn La*|Tây Ninh|Thái Bình*|Thái Nguyên*|Thanh Hóa*|Thừa Thiên Huế|Tiền Giang*|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái*'

/** Right, and near a name of today: other spellings, provinces of the past, provinces of neighbours, towns. */
const others =
  'Bắc Cạn|Đắc Lắc|Đăk Lăk|Đắc Nông|Đăk Nông|Vĩnh Phú|Bắc Thái|Hà Bắc|Hà Tây|Hồ Nam|Hải Nam|Hồ Bắc|Hải Hưng|Phù Yên|Kiến Giang|' +
  'Hà Tiên|Thái Hòa|Nam Ninh|An Huy|Vân Nam|Quảng Tây|Nghệ Tĩnh'

/** The names of Vietnam's provinces and cities, of 2025 and before. */
export const placeNames: readonly PlaceName[] = provinces
  .split('|')
  .map((name) => ({ words: wordsIn(name.replace('*', '')), plain: name.endsWith('*') }))

/** Names, as `spellingOf` has their words, that stand near one of a province and are right. */
export const otherPlaces: ReadonlySet<string> = new Set(
  others.split('|').map((name) =>
    wordsIn(name)
      .map(({ spelling }) => spelling)
      .join(' '),
  ),
)
