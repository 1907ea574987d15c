/** The part of a service worker's global scope that this one uses; the library of the DOM does not have it. */
export interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>
    get(id: string): Promise<WorkerClient | undefined>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void
}

/** A page that the worker serves. */
export interface WorkerClient {
  readonly id: string
  readonly url: string
  navigate(url: string): Promise<unknown>
}

/** An event that keeps the worker alive until the promises that it is given are settled. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

/** What a page said. */
export interface WorkerMessage extends LastingEvent {
  readonly data: unknown
  readonly source: WorkerClient | null
}

/** What a page asks the network for. */
export interface FetchAsked extends LastingEvent {
  readonly request: Request
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}
