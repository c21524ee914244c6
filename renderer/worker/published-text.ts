import { parsePublished } from '../../shared/record/published-schema'
import { readTitle } from '../../shared/record/title-record'
import type { TextAbroad } from '../../shared/wire/abroad'
import type { KeeperLink } from './keeper-link'

/**
 * A published record whole, as it was signed (EX35): looked for in the open circle of its assembly when somebody wants it, since a desk
 * of a thousand assemblies keeps only what it lists. Where its text is not here, its title record (TR3).
 */
export async function publishedText(
  keeper: Pick<KeeperLink, 'abroadRecords'>,
  assembly: string,
  record: string,
): Promise<TextAbroad | null> {
  const known: string[] = []
  for (;;) {
    const { records, more } = await keeper.abroadRecords(assembly, known)
    for (const { what, text, entry, short = false } of records) {
      known.push(entry)
      if (what !== 'record') continue
      const json = new TextDecoder().decode(text)
      const read = short ? readTitle(json) : parsePublished(json)
      if (read.ok && read.value.record === record && read.value.assembly === assembly)
        return { entry, text: json, short }
    }
    if (!more || records.length === 0) return null
  }
}
