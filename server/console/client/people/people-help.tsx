import { say } from '../words/say.ts'

/** What helps on the page of people and offices. */
export function PeopleHelp() {
  return (
    <>
      <p>
        {say(
          'Mỗi người có một hay nhiều vai trò ở một cơ quan; vai trò có hiệu lực ở cơ quan đó và mọi đơn vị bên dưới.',
          'Everybody has roles in offices; a role holds in its office and in all below it.',
        )}
      </p>
      <p>
        {say(
          'Thêm người: bấm “Thêm người…”, rồi gửi cho họ liên kết hiện ra để họ tự đặt mật khẩu. Không cần thư điện tử.',
          'To add somebody press “Add a person…” and hand over the link, by which they set a password. No e-mail is needed.',
        )}
      </p>
      <p>
        {say(
          'Người quên mật khẩu: bấm tên họ, rồi “Đặt lại mật khẩu…”. Người mất điện thoại: “Đặt lại cả bước hai…”.',
          'Whoever forgot a password: press their name, then “Reset the password…”. Whoever lost a phone: “… and the second step”.',
        )}
      </p>
      <p>
        {say(
          'Người duyệt đi vắng: trao vai trò Người duyệt cho người khác, chọn thay mặt ai và đến hết ngày nào.',
          'An approver who is away: make somebody else an approver, on behalf of them, until a day.',
        )}
      </p>
      <p>
        {say(
          'Trao cùng một vai trò cho nhiều người: đánh dấu họ trong danh sách rồi bấm “Trao vai trò…”.',
          'The same role for several people: tick them in the list, then “Give a role…”.',
        )}
      </p>
    </>
  )
}
