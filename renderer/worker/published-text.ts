import { parsePublished } from '../../shared/record/published-schema'
import type { KeeperLink } from './keeper-link'

/**
 * A published record whole, as it was signed (EX35): looked for in the open circle of its assembly when somebody wants it, since a desk
 * of a thousand assemblies keeps only what it lists.
 */
export async function publishedText(
  keeper: Pick<KeeperLink, 'abroadRecords'>,
  assembly: string,
  record: string,
): Promise<string | null> {
  const known: string[] = []
  for (;;) {
    const { records, more } = await keeper.abroadRecords(assembly, known)
    for (const { what, text, entry } of records) {
      known.push(entry)
      if (what !== 'record') continue
      const json = new TextDecoder().decode(text)
      const read = parsePublished(json)
      if (read.ok && read.value.record === record && read.value.assembly === assembly) return json
    }
    if (!more || records.length === 0) return null
  }
}
