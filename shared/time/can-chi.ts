const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const

/** The first year of a sexagenary cycle. */
const giapTy = 4

/**
 * The name of a lunar year of our era by its heavenly stem and earthly branch (can chi): 2026 is `Bính Ngọ`. Stems repeat every ten
 * years, branches every twelve, counted from the year 4, which was a Giáp Tý as 1984 was (Hồ Ngọc Đức, Âm lịch Việt Nam).
 */
export function canChiOf(lunarYear: number): string {
  const since = lunarYear - giapTy
  return `${stems[since % stems.length]} ${branches[since % branches.length]}`
}
