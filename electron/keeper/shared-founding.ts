import { decodeContent } from './content'
import { unpackBlob } from './pen'
import type { Stones } from './stones'

/** JC2: whether the founding says that everything of the assembly is begun in its joint circle. */
export function isShared({ founding }: Stones): boolean {
  const content = founding === undefined ? null : decodeContent(founding)
  const blob = content?.type === 'entry' ? unpackBlob(content.blob) : null
  if (blob === null) return false
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(blob))
    return typeof said === 'object' && said !== null && 'circle' in said && said.circle === 'joint'
  } catch {
    return false
  }
}
