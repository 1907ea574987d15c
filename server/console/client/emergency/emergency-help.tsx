import { say } from '../words/say.ts'

/** What helps in an emergency, and before one. */
export function emergencyHelp() {
  return (
    <>
      <p>
        {say(
          'Phát khẩn thay ngay mọi nội dung trên các bảng được chọn, đến giờ kết thúc đã định, rồi bảng tự trở lại chương trình của mình.',
          'An emergency takes the place of all that plays on the chosen boards at once, until the end that is set; then they go on by themselves.',
        )}
      </p>
      <p>
        {say(
          'Hai bước, hai người: một người soạn từ mẫu đã duyệt, một người khác xem lại và cho phát trong 30 phút.',
          'Two steps, two people: one prepares it from an approved template, another looks and releases it within 30 minutes.',
        )}
      </p>
      <p>
        {say(
          'Khi đang phát, mọi trang đều có dải đỏ ở trên; bấm “Kết thúc sớm” để gỡ ngay, một người làm được.',
          'While one is on air every page has a red strip; “End early” takes it off at once, by one person alone.',
        )}
      </p>
      <p>
        {say(
          'Muốn tập: dùng phần “Vẽ thử”. Bản thử không bao giờ phát được.',
          'To practise, use “Trial”: a trial can never be on air.',
        )}
      </p>
    </>
  )
}
