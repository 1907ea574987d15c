import type { ComponentType } from 'preact'

/** What a page is given: the part of its address that names a thing, empty where its address names none. */
export interface PageProps {
  readonly id: string
}

/** One page of the console. */
export interface PageModule {
  /** What the document is called until the page knows better (`useTitle`). */
  readonly title: () => string
  readonly Page: ComponentType<PageProps>
}
