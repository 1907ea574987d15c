/** The value of a cookie that a request carries. */
export function cookieOf(headers: Pick<Headers, 'get'>, name: string): string | undefined {
  const cookies = headers.get('cookie')
  if (!cookies?.includes(name)) return undefined
  for (const pair of cookies.split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name && value !== undefined) return value.trim()
  }
  return undefined
}
