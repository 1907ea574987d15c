import type { CapWords } from '../../../../shared/api/emergency.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

type Row = readonly [value: string, said: Said]

/** The values of CAP 1.2 that a template chooses from, in people's words. */
export const capChoices: Readonly<Record<Exclude<keyof CapWords, 'event'>, readonly Row[]>> = {
  category: [
    ['Met', both('Khí tượng, lũ lụt', 'Weather, floods')],
    ['Geo', both('Địa chất, động đất, sạt lở', 'Geophysical')],
    ['Fire', both('Cháy', 'Fire')],
    ['Safety', both('An toàn công cộng', 'Public safety')],
    ['Security', both('An ninh', 'Security')],
    ['Rescue', both('Cứu hộ, cứu nạn', 'Rescue')],
    ['Health', both('Y tế, dịch bệnh', 'Health')],
    ['Env', both('Môi trường', 'Environment')],
    ['Transport', both('Giao thông', 'Transport')],
    ['Infra', both('Hạ tầng', 'Infrastructure')],
    ['CBRNE', both('Hóa chất, phóng xạ, chất nổ', 'Chemical, nuclear, explosive')],
    ['Other', both('Khác', 'Other')],
  ],
  responseType: [
    ['Evacuate', both('Sơ tán', 'Evacuate')],
    ['Shelter', both('Trú ẩn', 'Take shelter')],
    ['Avoid', both('Tránh xa', 'Avoid')],
    ['Prepare', both('Chuẩn bị', 'Prepare')],
    ['Execute', both('Làm theo hướng dẫn', 'Do as prepared')],
    ['Monitor', both('Theo dõi tin', 'Follow the news')],
    ['None', both('Không cần làm gì', 'Nothing')],
  ],
  urgency: [
    ['Immediate', both('Ngay lập tức', 'Immediate')],
    ['Expected', both('Trong một giờ tới', 'Within the hour')],
    ['Future', both('Sắp tới', 'In the near future')],
    ['Unknown', both('Chưa rõ', 'Unknown')],
  ],
  severity: [
    ['Extreme', both('Đặc biệt nghiêm trọng', 'Extreme')],
    ['Severe', both('Nghiêm trọng', 'Severe')],
    ['Moderate', both('Vừa', 'Moderate')],
    ['Minor', both('Nhẹ', 'Minor')],
    ['Unknown', both('Chưa rõ', 'Unknown')],
  ],
  certainty: [
    ['Observed', both('Đã xảy ra', 'Observed')],
    ['Likely', both('Nhiều khả năng', 'Likely')],
    ['Possible', both('Có thể', 'Possible')],
    ['Unlikely', both('Ít khả năng', 'Unlikely')],
    ['Unknown', both('Chưa rõ', 'Unknown')],
  ],
}
