/** Where a page's scripts and styles may come from, besides the server's own files: hashes of those that stand in it. */
export interface PageSources {
  readonly script?: string
  readonly style?: string
}

/** What a page of ours may load and do: its own server's files, pictures it made itself, frames of its own server. */
export function pagePolicy({ script = '', style = '' }: PageSources = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${script}`.trim(),
    `style-src 'self' ${style}`.trim(),
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** An HTML page, never kept by a cache. */
export function htmlPage(html: string, sources?: PageSources): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(sources),
    },
  })
}
