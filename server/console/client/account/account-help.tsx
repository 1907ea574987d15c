import { say } from '../words/say.ts'

/** What helps on the page of one’s own account. */
export function AccountHelp() {
  return (
    <>
      <p>
        {say(
          'Bước hai giữ tài khoản an toàn khi mật khẩu bị lộ: một mã trên điện thoại, hoặc khóa truy cập (passkey) là vân tay, khuôn mặt hay khóa USB.',
          'The second step keeps the account safe when a password leaks: a code on your phone, or a passkey (fingerprint, face, USB key).',
        )}
      </p>
      <p>
        {say(
          'Mất điện thoại: nhờ người quản trị của đơn vị đặt lại. Nên thêm hai cách để không bị kẹt.',
          'If you lose your phone, your administrator resets it. Two ways are better than one.',
        )}
      </p>
      <p>
        {say(
          'Thấy một phiên lạ: bấm “Kết thúc”, rồi đổi mật khẩu.',
          'If you see a session that you do not recognise, press “End”, then change your password.',
        )}
      </p>
    </>
  )
}
