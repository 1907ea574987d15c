import { say } from '../words/say.ts'

/** What helps on the page of the library. */
export function LibraryHelp() {
  return (
    <>
      <p>
        {say(
          'Đây là các khẩu hiệu chính thức của đơn vị: câu chữ do cấp trên ban hành bằng văn bản, phải phát đúng nguyên văn.',
          'These are your office’s official slogans: their words were issued in writing, and are shown as they stand.',
        )}
      </p>
      <p>
        {say(
          'Khẩu hiệu của đợt đã duyệt có ghi văn bản làm căn cứ, và của chỉ đạo cấp trên gửi tới đơn vị, tự có ở đây.',
          'Those of approved campaigns that name their document, and of directives that reach your office, come by themselves.',
        )}
      </p>
      <p>
        {say(
          'Người duyệt có thể bấm “Thêm khẩu hiệu” để dán các câu ngoài đợt, mỗi dòng một câu, kèm số, cơ quan và ngày ban hành. Đơn vị cấp dưới cũng thấy.',
          'Approvers may press “Add slogans” and paste others, one a line, with number, issuer and date. Offices below see them too.',
        )}
      </p>
      <p>
        {say(
          'Khi đưa nội dung lên bảng hay lập đợt, bấm “Lấy từ thư viện” để lấy khẩu hiệu mà không phải gõ lại.',
          'When you put something on boards, or make a campaign, press “Take from the library”: nothing need be typed again.',
        )}
      </p>
      <p>
        {say(
          'Gõ một câu gần giống mà sai một chữ hay một dấu thì được báo ngay, kèm nút sửa thành nguyên văn.',
          'A slogan that is a letter or a mark apart from an official one is pointed out, with a press that puts it right.',
        )}
      </p>
      <p>
        {say(
          'Rút một câu thì câu đó thôi là chính thức; những gì đang phát không đổi. Chọn nguồn “Đã rút” để đưa câu đó lại.',
          'One that is withdrawn is no longer official; what plays stays as it is. Choose the source “Withdrawn” to put it back.',
        )}
      </p>
    </>
  )
}
