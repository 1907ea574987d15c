/** What a kind of refusal says: its HTTP status, its title in both languages, and whether the same request may succeed later. */
interface Row {
  readonly status: number
  readonly title: string
  readonly titleVi: string
  readonly retry: boolean
}

const rows = {
  'bad-request': row(400, 'The request is not valid', 'Yêu cầu không hợp lệ'),
  'bad-json': row(400, 'The body is not valid JSON', 'Nội dung không phải JSON hợp lệ'),
  'bad-upload': row(400, 'The upload is not sent as it should be', 'Tệp gửi lên không đúng cách'),
  'bad-query': row(400, 'A value in the address is not understood', 'Giá trị trong địa chỉ không hợp lệ'),
  'not-signed-in': row(401, 'Sign in first', 'Cần đăng nhập trước'),
  'sign-in-refused': row(401, 'The name or the password is not right', 'Tên đăng nhập hoặc mật khẩu không đúng'),
  'code-refused': row(401, 'The code is not right, or was used already', 'Mã không đúng hoặc đã được dùng'),
  'second-factor-needed': row(403, 'Confirm your second step first', 'Cần xác thực bước hai trước'),
  'password-needed': row(403, 'Enter your password again for this', 'Cần nhập lại mật khẩu để làm việc này'),
  forbidden: row(403, 'You are not allowed to do this', 'Bạn không có quyền làm việc này'),
  'own-work': row(
    403,
    'Nobody approves what they wrote or asked for themselves',
    'Không ai được duyệt nội dung do chính mình soạn hoặc trình',
  ),
  'locked-from-above': row(
    403,
    'This belongs to a directive of an office above and is locked here',
    'Nội dung do cấp trên chỉ đạo, đã khóa ở cấp này',
  ),
  'not-found': row(404, 'There is nothing here', 'Không tìm thấy'),
  'board-not-found': row(404, 'There is no such board', 'Không có bảng này'),
  'code-unknown': row(
    404,
    'No board shows this code, or it has expired',
    'Không có bảng nào đang hiện mã này, hoặc mã đã hết hạn',
  ),
  'no-plan': row(404, 'No plan has been imported yet', 'Chưa nhập kế hoạch nào'),
  'media-not-found': row(404, 'There is no such picture or clip', 'Không có ảnh hoặc video này'),
  'wrong-method': row(405, 'This address does not take that method', 'Địa chỉ này không nhận phương thức đó'),
  'too-slow': row(408, 'The request took too long', 'Yêu cầu gửi quá chậm', 'retry'),
  'head-too-large': row(431, 'The head of the request is too large', 'Phần đầu yêu cầu quá lớn'),
  'already-paired': row(409, 'This board is paired with another machine', 'Bảng này đã ghép với máy khác'),
  'login-taken': row(409, 'This sign-in name is taken', 'Tên đăng nhập này đã có người dùng'),
  'last-factor': row(
    409,
    'Your roles need a second step: add another one first',
    'Vai trò của bạn bắt buộc có bước hai: hãy thêm cách khác trước khi gỡ cách này',
  ),
  'no-passkeys-here': row(
    409,
    'Passkeys need HTTPS and a host with a name; use an authenticator app here',
    'Khóa passkey cần HTTPS và tên miền; ở địa chỉ này hãy dùng ứng dụng mã xác thực',
  ),
  'last-administrator': row(
    409,
    'Nobody would be left to administer this',
    'Sẽ không còn ai quản trị: cần ít nhất một người quản trị',
  ),
  'already-decided': row(409, 'This has been decided or withdrawn already', 'Việc này đã được quyết định hoặc đã rút'),
  'already-approved': row(409, 'You have approved this already', 'Bạn đã duyệt nội dung này rồi'),
  'not-paired': row(409, 'This board is not paired with any machine', 'Bảng này chưa ghép với máy nào'),
  'board-not-connected': row(409, 'The board is not connected', 'Bảng đang không kết nối', 'retry'),
  'not-drawn': row(409, 'The pictures are still being drawn', 'Hình còn đang được vẽ', 'retry'),
  'backups-elsewhere': row(
    409,
    'The database is a server’s own: its operator makes the backups, and notes them here',
    'Cơ sở dữ liệu nằm ở máy chủ riêng: quản trị máy chủ đó sao lưu, rồi ghi nhận tại đây',
  ),
  'root-key-missing': row(
    409,
    'The root key is not here: put its file back for this',
    'Không có khóa gốc ở máy chủ này: hãy đặt lại tệp khóa để làm việc này',
  ),
  'roots-broken': row(
    409,
    'The database has a document of keys that is not of this installation',
    'Cơ sở dữ liệu có tài liệu khóa không phải của hệ thống này',
  ),
  'in-use': row(409, 'Something approved still depends on this', 'Vẫn còn nội dung đã duyệt dựa vào mục này'),
  'bin-id-taken': row(
    409,
    'Something else has this id by now',
    'Mã này nay đã dùng cho mục khác: hãy đổi mã mục đó hoặc sao chép lại nội dung',
  ),
  'bin-owner-gone': row(
    409,
    'What this belonged to is gone: put that back first',
    'Mục mà nội dung này dựa vào không còn: hãy khôi phục mục đó trước',
  ),
  'answered-already': row(
    409,
    'This request was carried out; its long answer is no longer kept',
    'Yêu cầu này đã được thực hiện; câu trả lời dài không còn được lưu',
  ),
  'still-answering': row(409, 'The same request is still being worked on', 'Yêu cầu này đang được xử lý', 'retry'),
  'upload-moved-on': row(409, 'The upload stands at another byte', 'Tệp đang ở vị trí khác', 'retry'),
  'upload-gone': row(
    410,
    'This upload has been cancelled or has expired',
    'Lượt tải lên này đã bị hủy hoặc đã hết hạn',
  ),
  'link-used': row(410, 'This link has been used or has expired', 'Liên kết đã được dùng hoặc đã hết hạn'),
  'changed-meanwhile': row(412, 'Somebody else has changed this meanwhile', 'Nội dung đã được người khác thay đổi'),
  'upload-version': row(
    412,
    'Another version of the upload protocol is asked for',
    'Phiên bản giao thức tải lên không khớp',
  ),
  'body-too-large': row(413, 'The body is too large', 'Nội dung quá lớn'),
  'media-too-large': row(413, 'The file is too large', 'Tệp quá lớn'),
  'wrong-media-type': row(415, 'This kind of content is not accepted here', 'Không nhận loại nội dung này'),
  'media-unknown-kind': row(
    415,
    'This is not a kind of picture or clip that is accepted here',
    'Tệp không phải là ảnh hoặc video được nhận',
  ),
  'bad-range': row(416, 'The file has no such range of bytes', 'Tệp không có khoảng byte này'),
  'password-refused': row(422, 'This password cannot be used', 'Không dùng được mật khẩu này'),
  'value-refused': row(422, 'A value is not understood', 'Có giá trị không hợp lệ'),
  'nothing-to-approve': row(
    422,
    'Nothing here differs from what is approved',
    'Không có gì khác với nội dung đã duyệt',
  ),
  'findings-block': row(422, 'What was found must be corrected first', 'Cần sửa các lỗi đã nêu trước'),
  'template-refused': row(422, 'The template cannot be used in this way', 'Không dùng được mẫu này như vậy'),
  'cap-refused': row(422, 'This CAP message is not accepted', 'Không nhận bản tin CAP này'),
  'key-reused': row(
    422,
    'This idempotency key was used for another request',
    'Khóa chống gửi lặp này đã dùng cho yêu cầu khác',
  ),
  'key-not-taken': row(
    422,
    'Answers of this address carry a secret and are not kept: it takes no idempotency key',
    'Địa chỉ này trả về thông tin bí mật nên không nhận khóa chống gửi lặp',
  ),
  'media-refused': row(422, 'The file cannot be used', 'Không dùng được tệp này'),
  'no-ffmpeg': row(422, 'Clips need ffmpeg, which this server does not have', 'Video cần ffmpeg, máy chủ này chưa có'),
  'trial-too-large': row(422, 'This is more than can be drawn at once', 'Nhiều hơn mức vẽ được trong một lần'),
  'plan-refused': row(400, 'The plan is refused', 'Kế hoạch không được chấp nhận'),
  'too-many': row(429, 'Too many requests', 'Quá nhiều yêu cầu', 'retry'),
  internal: row(500, 'Something went wrong on the server', 'Máy chủ gặp lỗi', 'retry'),
  unavailable: row(503, 'The server cannot do this right now', 'Máy chủ tạm thời chưa thực hiện được', 'retry'),
  'disk-full': row(507, 'The server’s disk is full', 'Ổ đĩa của máy chủ đã đầy', 'retry'),
  'not-ready': row(503, 'The server is still starting', 'Máy chủ đang khởi động', 'retry'),
} as const satisfies Readonly<Record<string, Row>>

function row(status: number, title: string, titleVi: string, retry?: 'retry'): Row {
  return { status, title, titleVi, retry: retry === 'retry' }
}

/** Names a kind of refusal. */
export type ProblemCode = keyof typeof rows

/** Every code that a problem can have. */
export const problemCodes = Object.keys(rows) as readonly ProblemCode[]

/** What a refusal adds to its row: a sentence in both languages, and members by name such as `faults` or `field`. */
export interface ProblemData {
  readonly detail?: string
  readonly detailVi?: string
  readonly [member: string]: unknown
}

/** An RFC 9457 problem document; `type` is a URN that ends in `code`. Further members stand beside these. */
export interface ProblemDocument extends ProblemData {
  readonly type: string
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly titleVi: string
  readonly retry: boolean
}

/** A refusal on its way to the edge, where it is answered once. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly titleVi: string
  readonly retry: boolean
  readonly data: ProblemData

  constructor(code: ProblemCode, data: ProblemData) {
    const { status, title, titleVi, retry } = rows[code]
    super(data.detail === undefined ? title : `${title}: ${data.detail}`)
    this.name = 'ProblemError'
    this.code = code
    this.status = status
    this.title = title
    this.titleVi = titleVi
    this.retry = retry
    this.data = data
  }
}

/** The refusal with this code, to be thrown; `data` is what the person who reads it needs besides. */
export function problem(code: ProblemCode, data: ProblemData = {}): ProblemError {
  return new ProblemError(code, data)
}

/** The body of the answer to a refusal, of media type `application/problem+json`. */
export function problemJson(error: ProblemError): ProblemDocument {
  const { code, status, title, titleVi, retry, data } = error
  // Members of the refusal come first: none may pass for one of the problem's own.
  return { ...data, type: `urn:congchao:problem:${code}`, code, status, title, titleVi, retry }
}
