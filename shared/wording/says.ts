const outcome =
  /mừng\s+thành\s+công|thành\s+công\s+(?:rực\s+rỡ|tốt\s+đẹp)?\s*của|(?:thực\s+hiện|triển\s+khai|quán\s+triệt|học\s+tập|đưa)[^.!?;]{0,60}\snghị\s+quyết\s+(?:của\s+)?đại\s+hội/u
const wish = /chúc|góp\s+phần|tổ\s+chức\s+thành\s+công|quyết\s+tâm\s+tổ\s+chức/u
const welcome = /chào\s+(?:mừng|đón)|hướng\s+(?:tới|về)|tiến\s+tới|lập\s+thành\s+tích/u

/** Whether a slogan says how an event went, or to do what it resolved: it waits for its end. */
export function tellsOutcome(text: string): boolean {
  const words = text.toLowerCase().normalize('NFC')
  return outcome.test(words) && !wish.test(words)
}

/** Whether a slogan welcomes an event that is to come or on. */
export function welcomes(text: string): boolean {
  const words = text.toLowerCase().normalize('NFC')
  return welcome.test(words) && !tellsOutcome(text)
}
