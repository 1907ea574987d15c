/** A photo of damage shows what it has to at this many pixels a side. */
const mostPixels = 1600
const smallBytes = 400_000
const quality = 0.85

/** A photo as a JPEG of at most 1600 pixels a side, upright; the file itself where it is small already, or where this browser cannot draw it. */
export async function smallPhoto(file: File): Promise<File> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    // Phones write what browsers of office PCs do not read; the server judges it.
    console.warn(error)
    return file
  }
  try {
    const part = Math.min(1, mostPixels / Math.max(picture.width, picture.height))
    if (part === 1 && file.size <= smallBytes) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * part))
    canvas.height = Math.max(1, Math.round(picture.height * part))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (drawn === null || drawn.size >= file.size) return file
    return new File([drawn], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
  } finally {
    picture.close()
  }
}
