/** Whether a person in a browser asks for a page: what lies below `/api`, and files, are asked for by programs. */
export function isPageAsked({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>): boolean {
  const { pathname } = new URL(url)
  return (
    method === 'GET' &&
    (headers.get('accept') ?? '').includes('text/html') &&
    !/^\/api(\/|$)/.test(pathname) &&
    !pathname.includes('.')
  )
}
