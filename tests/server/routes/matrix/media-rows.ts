import type { Asked, Rows, ScopedRow } from './row.ts'
import { tus } from './things.ts'

const ofMedia = (before = '/api/v1/media/', after = ''): ScopedRow => ({
  call: async (things, org) => ({ path: `${before}${await things.media(org)}${after}` }),
  ...{ power: 'see', done: 200, hidden: 'media-not-found' },
})
// What is being uploaded is nobody's but that editor's, whatever one may do in the org.
const ofUpload = (done: ScopedRow['done'], options: Omit<Asked, 'path'> = {}): ScopedRow => ({
  call: async (things, org) => ({
    path: await things.upload(org),
    ...options,
    headers: { ...tus, ...options.headers },
  }),
  ...{ power: 'edit', done, hidden: done },
})

/** Pictures and clips. */
export const mediaRows: Rows = {
  listMedia: { list: ['/api/v1/media'] },
  readMedia: ofMedia(),
  readCrops: ofMedia('/api/v1/media/', '/crops?sizes=64x32'),
  readMaster: ofMedia('/media/'),
  readUpload: ofUpload(404),
  continueUpload: ofUpload('not-found', {
    headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: 'x',
  }),
  cancelUpload: ofUpload('not-found'),
  readRendition: [
    {
      call: async (things, org) => ({ path: `/renditions/${await things.rendition(org)}.png` }),
      // Its name is 256 bits that are told only where it is in scope: to people it is as good as the bytes, to a board's key it is not.
      ...{ power: 'see', done: 200, above: 'own', hidden: 200, key: [200, 'not-found'] },
    },
  ],
}
