import type { DateText } from '../plan/plan.ts'
import { civilOf, printDate } from './civil.ts'
import { lunarDay } from './lunar.ts'

/** A public holiday or a day that offices mark, with its name. */
export interface DayOfNote {
  readonly date: DateText
  readonly vi: string
  readonly en: string
  /** The calendar that it moves with. */
  readonly kind: 'solar' | 'lunar'
  /** Whether people have the day off by law. */
  readonly isHoliday: boolean
}

/** The day (`MM-DD`, `MM-last` of lunar months), its names, and whether it is a holiday. */
type Row = readonly [day: string, vi: string, en: string, isHoliday?: 'holiday']

const solar: readonly Row[] = [
  ['01-01', 'Tết Dương lịch', 'New Year’s Day', 'holiday'],
  ['02-03', 'Ngày thành lập Đảng Cộng sản Việt Nam', 'Founding of the Communist Party of Viet Nam'],
  ['02-27', 'Ngày Thầy thuốc Việt Nam', 'Vietnamese Doctors’ Day'],
  ['03-03', 'Ngày Biên phòng toàn dân', 'Border Defence Day'],
  ['03-08', 'Ngày Quốc tế Phụ nữ', 'International Women’s Day'],
  ['03-26', 'Ngày thành lập Đoàn TNCS Hồ Chí Minh', 'Founding of the Ho Chi Minh Communist Youth Union'],
  ['03-27', 'Ngày Thể thao Việt Nam', 'Vietnam Sports Day'],
  ['04-21', 'Ngày Sách và Văn hóa đọc Việt Nam', 'Vietnam Book and Reading Culture Day'],
  ['04-30', 'Ngày Giải phóng miền Nam, thống nhất đất nước', 'Liberation of the South and Reunification', 'holiday'],
  ['05-01', 'Ngày Quốc tế Lao động', 'International Workers’ Day', 'holiday'],
  ['05-07', 'Ngày Chiến thắng Điện Biên Phủ', 'Victory of Dien Bien Phu'],
  ['05-15', 'Ngày thành lập Đội TNTP Hồ Chí Minh', 'Founding of the Ho Chi Minh Young Pioneers'],
  ['05-19', 'Ngày sinh Chủ tịch Hồ Chí Minh', 'Birthday of President Ho Chi Minh'],
  ['06-01', 'Ngày Quốc tế Thiếu nhi', 'Children’s Day'],
  ['06-05', 'Ngày Môi trường thế giới', 'World Environment Day'],
  ['06-21', 'Ngày Báo chí Cách mạng Việt Nam', 'Vietnam Revolutionary Press Day'],
  ['06-26', 'Ngày toàn dân phòng, chống ma túy', 'Day against Drugs'],
  ['06-28', 'Ngày Gia đình Việt Nam', 'Vietnamese Family Day'],
  ['07-11', 'Ngày Dân số thế giới', 'World Population Day'],
  ['07-15', 'Ngày truyền thống lực lượng Thanh niên xung phong', 'Youth Volunteers’ Day'],
  ['07-27', 'Ngày Thương binh - Liệt sĩ', 'War Invalids and Martyrs Day'],
  ['07-28', 'Ngày thành lập Công đoàn Việt Nam', 'Founding of the Trade Unions'],
  ['08-19', 'Cách mạng tháng Tám và Ngày truyền thống Công an nhân dân', 'August Revolution and Public Security Day'],
  ['09-02', 'Quốc khánh', 'National Day', 'holiday'],
  ['10-01', 'Ngày Quốc tế Người cao tuổi', 'Day of Older Persons'],
  ['10-04', 'Ngày toàn dân phòng cháy, chữa cháy', 'Fire Safety Day'],
  ['10-10', 'Ngày Giải phóng Thủ đô và Ngày Chuyển đổi số quốc gia', 'Liberation of Ha Noi; National Digital Day'],
  ['10-13', 'Ngày Doanh nhân Việt Nam', 'Vietnamese Entrepreneurs’ Day'],
  ['10-14', 'Ngày thành lập Hội Nông dân Việt Nam', 'Founding of the Farmers’ Union'],
  ['10-15', 'Ngày truyền thống Hội LHTN Việt Nam', 'Youth Federation Day'],
  ['10-20', 'Ngày Phụ nữ Việt Nam', 'Vietnamese Women’s Day'],
  ['11-09', 'Ngày Pháp luật Việt Nam', 'Vietnam Law Day'],
  ['11-18', 'Ngày hội Đại đoàn kết toàn dân tộc', 'Day of Great National Unity'],
  ['11-20', 'Ngày Nhà giáo Việt Nam', 'Vietnamese Teachers’ Day'],
  ['11-23', 'Ngày Di sản văn hóa Việt Nam', 'Vietnam Cultural Heritage Day'],
  ['12-01', 'Ngày Thế giới phòng, chống AIDS', 'World AIDS Day'],
  ['12-06', 'Ngày thành lập Hội Cựu chiến binh Việt Nam', 'Founding of the Veterans’ Association'],
  ['12-19', 'Ngày Toàn quốc kháng chiến', 'National Resistance Day'],
  ['12-22', 'Ngày thành lập Quân đội nhân dân Việt Nam', 'Founding of the People’s Army'],
]

const lunar: readonly Row[] = [
  ['01-01', 'Mùng 1 Tết Nguyên đán', 'Lunar New Year’s Day', 'holiday'],
  ['01-02', 'Mùng 2 Tết', 'Second day of Tet', 'holiday'],
  ['01-03', 'Mùng 3 Tết', 'Third day of Tet', 'holiday'],
  ['01-15', 'Rằm tháng Giêng', 'First full moon'],
  ['03-03', 'Tết Hàn thực', 'Cold Food Festival'],
  ['03-10', 'Giỗ Tổ Hùng Vương', 'Hung Kings’ Commemoration Day', 'holiday'],
  ['04-15', 'Lễ Phật đản', 'Buddha’s Birthday'],
  ['05-05', 'Tết Đoan Ngọ', 'Doan Ngo Festival'],
  ['07-15', 'Lễ Vu Lan', 'Vu Lan Festival'],
  ['08-15', 'Tết Trung thu', 'Mid-Autumn Festival'],
  ['12-23', 'Ông Công, ông Táo', 'Kitchen Gods’ Day'],
  ['12-last', 'Giao thừa', 'Lunar New Year’s Eve', 'holiday'],
]

/** The holidays and days of note that fall into a year (1901–2199) of the common calendar, in order. */
export function daysOfNote(year: number): readonly DayOfNote[] {
  const bySun = solar.map((row) => dayOf(`${year}-${row[0]}`, row, 'solar'))
  // The end of a lunar year falls into the next year of the sun.
  const byMoon = lunar.flatMap((row) =>
    [year - 1, year].flatMap((lunarYear) => {
      const day = lunarDay(`${lunarYear}-${row[0]}`)
      return day !== undefined && civilOf(day).year === year ? [dayOf(printDate(day), row, 'lunar')] : []
    }),
  )
  return [...bySun, ...byMoon].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function dayOf(date: DateText, [, vi, en, holiday]: Row, kind: DayOfNote['kind']): DayOfNote {
  return { date, vi, en, kind, isHoliday: holiday !== undefined }
}
