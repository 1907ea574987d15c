/** Slogans as departments publish them for a congress, in the order of their plan. */
export const officialSlogans = [
  'Nhiệt liệt chào mừng Đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025!',
  'Nhiệt liệt chào mừng Đại hội đại biểu toàn quốc lần thứ XIII của Đảng Cộng sản Việt Nam!',
  'Thi đua lập thành tích chào mừng Đại hội Đảng bộ các cấp và Đại hội đại biểu toàn quốc lần thứ XIII của Đảng!',
  'Nhiệt liệt chào mừng Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII, nhiệm kỳ 2020-2025!',
  'Đẩy mạnh toàn diện, đồng bộ công cuộc đổi mới đất nước!',
  'Xây dựng, chỉnh đốn Đảng và hệ thống chính trị trong sạch, vững mạnh!',
  'Kết hợp phát huy sức mạnh dân tộc với sức mạnh thời đại, xây dựng và bảo vệ vững chắc Tổ quốc Việt Nam xã hội chủ nghĩa!',
  'Đảng Cộng sản Việt Nam - Người lãnh đạo, tổ chức mọi thắng lợi của cách mạng Việt Nam!',
  'Toàn Đảng, toàn dân, toàn quân quyết tâm thực hiện thắng lợi Nghị quyết Đại hội XIII của Đảng!',
  'Tất cả vì mục tiêu dân giàu, nước mạnh, dân chủ, công bằng, văn minh!',
  'Đảng Cộng sản Việt Nam quang vinh muôn năm!',
  'Nước Cộng hòa xã hội chủ nghĩa Việt Nam muôn năm!',
  'Chủ tịch Hồ Chí Minh vĩ đại sống mãi trong sự nghiệp của chúng ta!',
  'Quyết tâm thực hiện thắng lợi Cuộc vận động “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”!',
] as const
