import { type Picture, pictureLimits } from '../../shared/meeting/picture'

/**
 * A picture made small and written anew (ED13): what the camera noted beside it, such as where and when, is left behind. Null: it is none,
 * or stays too large.
 */
export type Shrunk = Picture & { readonly image: string }

/** Tried one after the other until it is small enough: longest side, and how well it is kept. */
const tries: readonly (readonly [side: number, quality: number])[] = [
  [pictureLimits.side, 0.82],
  [pictureLimits.side, 0.65],
  [1280, 0.65],
  [1024, 0.6],
  [800, 0.5],
]
/** Bytes and dots of what is opened at all (H18). */
const most = { bytes: 20_000_000, dots: 120_000_000 }

export async function shrunk(file: Blob): Promise<Shrunk | null> {
  if (file.size > most.bytes || (await dotsOf(file)) > most.dots) return null
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return null
  try {
    for (const [side, quality] of tries) {
      const made = await written(bitmap, side, quality)
      if (made !== null) return made
    }
    return null
  } finally {
    bitmap.close()
  }
}

/** How large it says it is: read from its head, before a small file can unfold into a very large picture. */
async function dotsOf(file: Blob): Promise<number> {
  const address = URL.createObjectURL(file)
  try {
    return await new Promise((answer) => {
      const image = new Image()
      image.onload = () => answer(image.naturalWidth * image.naturalHeight)
      image.onerror = () => answer(Number.POSITIVE_INFINITY)
      image.src = address
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function written(bitmap: ImageBitmap, side: number, quality: number): Promise<Shrunk | null> {
  const by = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * by))
  const height = Math.max(1, Math.round(bitmap.height * by))
  const canvas = new OffscreenCanvas(width, height)
  const paint = canvas.getContext('2d')
  if (paint === null) return null
  // What can be seen through is paper.
  paint.fillStyle = 'white'
  paint.fillRect(0, 0, width, height)
  paint.drawImage(bitmap, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  if (blob.size > pictureLimits.bytes || blob.type !== 'image/jpeg') return null
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const image = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { image, media: 'image/jpeg', width, height, data: base64(bytes) }
}

function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(letters)
}
