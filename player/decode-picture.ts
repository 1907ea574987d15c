/** The pixels of a PNG, without any change to their colours: the canvas holds what was approved. Rejects where it is none. */
export const decodePicture = (bytes: ArrayBuffer): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  })
