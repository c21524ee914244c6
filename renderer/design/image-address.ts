/** Of the bytes of an image, in base64, an address that this window may draw. Kept as long as the window: the same image is made once. */
const made = new Map<string, string>()

export function imageAddress(media: string, data: string): string {
  const known = made.get(data)
  if (known !== undefined) return known
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: media }))
  made.set(data, address)
  return address
}
