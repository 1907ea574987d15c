import { both } from '../words/say.ts'

/** Why the sign-in page is shown again, by what stands in its address. */
export const troubles = new Map([
  [
    'oidc-unreachable',
    both(
      'Chưa liên lạc được với nơi cấp danh tính. Hãy thử lại sau, hoặc dùng mật khẩu.',
      'The identity provider cannot be reached. Try again later, or use your password.',
    ),
  ],
  [
    'oidc-refused',
    both('Nơi cấp danh tính không cho vào. Hãy thử lại.', 'The identity provider did not let you in. Try again.'),
  ],
  [
    'oidc-stranger',
    both(
      'Nơi cấp danh tính biết bạn, nhưng ở đây chưa có tài khoản của bạn. Hãy hỏi người quản trị của đơn vị.',
      'The identity provider knows you, but you have no account here. Ask your office’s administrator.',
    ),
  ],
])
