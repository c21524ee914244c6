/** ED15: as many are asked about one after the other; who has more brings them in parts. */
export const picturesAtOnce = 10

/** What is pasted or dropped, and is no letters. Where letters come along (as from a word processor, which adds how they look), they are meant. */
export type FilesIn = { readonly pictures: readonly File[]; readonly others: number }

export function filesIn(data: DataTransfer | null): FilesIn {
  const none = { pictures: [], others: 0 }
  if (data === null || data.files.length === 0) return none
  if (data.getData('text/html') !== '' && data.getData('text/plain').trim() !== '') return none
  const files = [...data.files]
  const pictures = files.filter(({ type }) => type.startsWith('image/'))
  return { pictures, others: files.length - pictures.length }
}
