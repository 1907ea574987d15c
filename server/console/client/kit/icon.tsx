/** Strokes on a field of 20 by 20. */
const paths = {
  today: 'M3 4h14v9H3zM7 17h6M10 13v4',
  add: 'M10 4v12M4 10h12',
  campaign: 'M3 5h14M3 10h9M3 15h5M15 12v6M12 15h6',
  library: 'M4 3h3v14H4zM9 3h3v14H9zM13.8 4.2l2.6-.7 2.4 12.8-2.6.7z',
  approve: 'M4 4h12v12H4zM7 10l2.2 2.2L13.5 8',
  direct: 'M4 17V3M4 4h10l-2 3 2 3H4',
  boards: 'M3 4h6v5H3zM11 4h6v5h-6zM3 11h6v5H3zM11 11h6v5h-6z',
  health: 'M2 10h4l2-5 4 10 2-5h4',
  alert: 'M10 3a5 5 0 0 1 5 5v3l1.5 3h-13L5 11V8a5 5 0 0 1 5-5zM8.5 17h3',
  log: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h3',
  wall: 'M2 4h16v10H2zM2 9h16M8 4v10M13 4v5M6 17h8',
  pair: 'M3 6h7v8H3zM13 8l2-2 2 2M13 12l2 2 2-2M15 6v8',
  people:
    'M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2.5 16c0-3 2-5 4.5-5s4.5 2 4.5 5M13.5 9a2 2 0 1 0 0-4M14 11.5c2 0 3.5 1.7 3.5 4.5',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17.5c0-3.6 2.8-5.5 6.5-5.5s6.5 1.9 6.5 5.5',
  audit: 'M10 17a7 7 0 1 1 7-7M10 6v4l2.5 1.5M14 14l3 3M17 14l-3 3',
  bin: 'M4 6h12M8 6V4h4v2M5.5 6l.8 11h7.4l.8-11M8.5 9v5M11.5 9v5',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  emergency: 'M10 3l8 14H2zM10 8v4M10 14.5v.5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17 17',
  cross: 'M5 5l10 10M15 5L5 15',
  tick: 'M4 10.5l4 4 8-9',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  sort: 'M6.5 8L10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  menu: 'M3 5h14M3 10h14M3 15h14',
  bell: 'M10 3a5 5 0 0 1 5 5v3l1.5 3h-13L5 11V8a5 5 0 0 1 5-5zM8.5 17h3',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.6 1.9c-.5.2-.6.6-.6 1.1M10 13.5v.5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.5v.5',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5v.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11h8v6H6z',
  upload: 'M10 13V3M6 7l4-4 4 4M3 13v4h14v-4',
  download: 'M10 3v10M6 9l4 4 4-4M3 13v4h14v-4',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  place: 'M10 18s6-5.5 6-10a6 6 0 0 0-12 0c0 4.5 6 10 6 10zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  full: 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5',
  undo: 'M7 4L3 8l4 4M3 8h9a5 5 0 0 1 0 10H9',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  offline:
    'M3 3l14 14M2.5 8a11 11 0 0 1 4-2.5M17.5 8a11 11 0 0 0-6.5-3M5.5 11.5A6.5 6.5 0 0 1 8.5 9.8M14.5 11.5a6.5 6.5 0 0 0-1.5-1M10 15.5v.5',
} as const

/** The pictures that there are. */
export type IconName = keyof typeof paths

/** Every name, for a page that shows them all. */
export const iconNames = Object.keys(paths) as readonly IconName[]

/** A small picture beside a word; assistive technology passes it by. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
