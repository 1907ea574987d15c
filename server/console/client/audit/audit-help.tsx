import { say } from '../words/say.ts'

/** What helps on the page of the log. */
export function AuditHelp() {
  return (
    <>
      <p>
        {say(
          'Trang này ghi mọi việc: ai làm, lúc nào, từ đâu, với cái gì, trước và sau ra sao. Không ai sửa hay xóa được nhật ký.',
          'Everything is recorded here: who did what to what, when and from where, before and after. Nobody can change it.',
        )}
      </p>
      <p>
        {say(
          'Bấm tên người để xem mọi việc của họ, bấm tên một mục để xem lịch sử của mục đó.',
          'Press a person for all that they did, or a thing for its history.',
        )}
      </p>
      <p>
        {say(
          '“Kiểm tra chuỗi” xem nhật ký còn nguyên vẹn không: mỗi dòng được niêm phong cùng dòng trước nó.',
          '“Verify the chain” tells whether the log is whole: each row is sealed with the one before.',
        )}
      </p>
      <p>
        {say(
          '“Xuất nhật ký” lấy về một tệp để lưu hoặc nộp cho thanh tra; tệp đó cũng kiểm tra được.',
          '“Export the log” gives a file to keep or to hand to an inspector, which can be verified too.',
        )}
      </p>
    </>
  )
}
