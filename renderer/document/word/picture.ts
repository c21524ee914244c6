import type { Element } from '../markup'
import { escaped } from './xml'

/** The pictures of the file, in order; each is in it once (ED13). */
export type Media = { readonly of: (data: string) => string }

export const relationOf = (at: number) => `picture${at}`
export const fileOf = (at: number) => `media/picture${at + 1}.jpg`

/** Word measures in parts of an inch: 9525 to a dot of the screen. */
const dot = 9525
/** Dots: a page between its margins, and a little less than its height. */
const widest = 600
const highest = 800

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Null where its bytes are not in the page. */
export function pictureRun({ attributes }: Element, media: Media): string | null {
  const [, data] = /^data:image\/jpeg;base64,([A-Za-z0-9+/=]+)$/.exec(attributes.src ?? '') ?? []
  const [width, height] = [Number(attributes.width), Number(attributes.height)]
  if (data === undefined || !(width > 0) || !(height > 0)) return null
  const id = media.of(data)
  const shrunk = Math.min(1, widest / width, highest / height)
  const [cx, cy] = [Math.round(width * shrunk) * dot, Math.round(height * shrunk) * dot]
  const number = Number(id.replace(/\D/g, '')) + 1
  const called = `id="${number}" name="picture${number}"`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${called} descr="${escaped(attributes.alt ?? '')}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${called}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
