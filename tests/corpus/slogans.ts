import { officialSlogans } from '../../server/demo/official-slogans.ts'
import type { SlideId, SloganSlide } from '../../shared/plan/plan.ts'

const plain: readonly string[] = [
  ...officialSlogans,
  'Đoàn kết!',
  'Mừng Đảng, mừng Xuân!',
  'Chúc mừng năm mới 2027',
  'Uống nước nhớ nguồn',
  'Đã uống rượu, bia thì không lái xe!',
  'Đi đêm: giảm tốc độ, giữ khoảng cách!',
  'An toàn giao thông là hạnh phúc của mọi nhà',
  'Đeo khẩu trang - Khử khuẩn - Khoảng cách - Không tụ tập - Khai báo y tế',
  'Tiêm chủng đầy đủ, đúng lịch để bảo vệ sức khỏe bản thân và cộng đồng!',
  'Chung tay xây dựng thành phố Vĩnh Yên xanh, sạch, đẹp!',
  'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh',
  'Phòng cháy hơn chữa cháy: gọi 114',
  'Không săn bắt, mua bán, tiêu thụ động vật hoang dã',
  'Kỷ niệm 20 năm Ngày tái lập tỉnh Đắk Nông (01/01/2004-01/01/2024)',
  'Kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890-19/5/2026)',
  'Hoàng Sa, Trường Sa là của Việt Nam!',
  'Biên cương Tổ quốc là thiêng liêng, bất khả xâm phạm',
  'Quý khách qua Cửa khẩu quốc tế Hữu Nghị vui lòng xuất trình giấy tờ',
  'Chào mừng quý khách đến với Cửa khẩu quốc tế Bờ Y, huyện Ngọc Hồi, tỉnh Kon Tum',
  'Tỉnh Đắk Nông: vùng đất của những âm điệu, Công viên địa chất toàn cầu UNESCO',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Cảnh báo: mưa lớn, nguy cơ lũ quét và sạt lở đất từ 19:00 ngày 22/12',
  'Thuế là nguồn thu chủ yếu của ngân sách nhà nước, nộp thuế là nghĩa vụ của công dân',
  'Cử tri cả nước tích cực tham gia bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031!',
]

const capitals: readonly string[] = [
  'NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XVII, NHIỆM KỲ 2020-2025!',
  'ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM!',
  'NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM MUÔN NĂM!',
  'GIỖ TỔ HÙNG VƯƠNG',
  'ẨM THỰC XỨ NGHỄ: ĐẬM ĐÀ BẢN SẮC',
  'LỄ HỘI CỒNG CHIÊNG, MÙA ẤM NO',
  'TẾT TRỒNG CÂY ĐỜI ĐỜI NHỚ ƠN BÁC HỒ',
  'CỔNG CHÀO XÃ TẢ VAN',
  'QUYẾT THẮNG',
  'KHẨN CẤP: SƠ TÁN KHỎI KHU VỰC SẠT LỞ',
]

const minority: readonly string[] = [
  'Lễ hội Tăm Blang M’prang Bon của đồng bào M’nông',
  'Sử thi Ot N’rong - di sản văn hóa phi vật thể quốc gia',
  'Anh hùng dân tộc N’Trang Lơng sống mãi với núi rừng Nâm Nung',
  'Buôn Čuôr Knia: giữ tiếng chiêng, giữ hồn ƀuôn sang',
  'Khan Ê Đê: Dăm Săn, Xing Nhã, Mdrŏng Dăm',
  'Mnuih ƀuôn sang čư̆ êa hŭn mơak!',
  'Êngŏ, ê̆, ô̆, ơ̆, ư̆, ŭ, ĭ, ƀ, č',
]

const foreign: readonly string[] = [
  '热烈欢迎各位来宾莅临越南谅山省！',
  '友谊关口岸欢迎您',
  '越中友谊，万古长青；好邻居、好朋友、好同志、好伙伴',
  'ຍິນດີຕ້ອນຮັບສູ່ປະເທດຫວຽດນາມ',
  'ມິດຕະພາບອັນຍິ່ງໃຫຍ່ ລາວ-ຫວຽດນາມ ໝັ້ນຄົງຕະຫຼອດໄປ',
  'សូមស្វាគមន៍មកកាន់ប្រទេសវៀតណាម',
  'មិត្តភាពវៀតណាម-កម្ពុជា យូរអង្វែង',
  'Welcome to Hữu Nghị International Border Gate, Lạng Sơn, Việt Nam!',
]

const slide = (id: string, text: string, more: Partial<SloganSlide> = {}): SloganSlide => ({
  ...{ id: id as SlideId, kind: 'slogan', text },
  ...more,
})

const bilingual: readonly SloganSlide[] = [
  slide('song-ngu-1', 'Chào mừng quý khách đến Lạng Sơn', {
    translations: [{ language: 'zh', text: '欢迎各位来宾来到谅山' }],
  }),
  slide('song-ngu-2', 'Cửa khẩu quốc tế Lao Bảo kính chào quý khách', {
    translations: [{ language: 'lo', text: 'ດ່ານສາກົນລາວບາວ ຍິນດີຕ້ອນຮັບ' }],
  }),
  slide('song-ngu-3', 'Cửa khẩu quốc tế Mộc Bài kính chào quý khách', {
    translations: [{ language: 'km', text: 'ច្រកទ្វារព្រំដែនអន្តរជាតិ សូមស្វាគមន៍' }],
  }),
  slide('song-ngu-4', 'Chào mừng đến với Việt Nam', {
    translations: [{ language: 'en', text: 'Welcome to Viet Nam' }],
  }),
]

const shortened: readonly SloganSlide[] = [
  slide('ngan-1', 'Nhiệt liệt chào mừng Đại hội đại biểu toàn quốc lần thứ XIV của Đảng Cộng sản Việt Nam!', {
    variants: [{ shapes: ['pillar', 'strip'], text: 'Chào mừng Đại hội XIV' }],
  }),
]

/** Slogans such as offices show: short ones and ones of 140 characters, capitals with two marks, six scripts. */
export const corpus: readonly SloganSlide[] = [
  ...[...plain, ...capitals, ...minority, ...foreign].map((text, i) => slide(`chu-${i + 1}`, text)),
  ...bilingual,
  ...shortened,
]
