import { StartRefused } from './run-options.ts'

/** How letters are sent. */
export interface MailOptions {
  readonly url: string
  readonly from: string
}

/** What the environment says of letters, and of where the console is. */
export interface MailEnvironment {
  /** Undefined: none are sent. */
  readonly mail: MailOptions | undefined
  readonly publicUrl: string | undefined
}

/**
 * Reads `CONGCHAO_SMTP_URL`, `CONGCHAO_SMTP_FROM` and `CONGCHAO_PUBLIC_URL`. Throws `StartRefused` where one cannot be used; it says
 * which, and never what a password was.
 */
export function mailOptionsFrom(env: Readonly<Record<string, string | undefined>>): MailEnvironment {
  const publicUrl = env.CONGCHAO_PUBLIC_URL?.replace(/\/+$/, '') || undefined
  if (publicUrl !== undefined && !/^https?:$/.test(protocolOf(publicUrl) ?? '')) {
    throw new StartRefused(
      'CONGCHAO_PUBLIC_URL phải là một địa chỉ https:// hoặc http://.',
      'CONGCHAO_PUBLIC_URL must be an https:// or http:// address.',
    )
  }
  const { CONGCHAO_SMTP_URL: url, CONGCHAO_SMTP_FROM: from } = env
  if (!url) return { mail: undefined, publicUrl }
  if (!/^smtps?:$/.test(protocolOf(url) ?? '')) {
    throw new StartRefused(
      'CONGCHAO_SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://…',
      'CONGCHAO_SMTP_URL must read smtp://user:password@host:587 or smtps://…',
    )
  }
  if (!from || !/^(?:[^\p{Cc}<>"]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(from)) {
    throw new StartRefused(
      'CONGCHAO_SMTP_FROM phải là địa chỉ người gửi, ví dụ: Congchao <bang@tinh.example>',
      'CONGCHAO_SMTP_FROM must be the sender’s address, such as: Congchao <boards@province.example>',
    )
  }
  return { mail: { url, from }, publicUrl }
}

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined
}
