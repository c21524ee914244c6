import { useEffect } from 'react'

/** Where reading begins: at an item, or at the very block that was gone to, which then has the focus (SC7). */
export function useBeginAt(item: string | undefined, at: string | undefined): void {
  useEffect(() => {
    const head = item === undefined ? null : document.getElementById(`item-${item}`)
    const block = at === undefined ? null : (blockAt(at) ?? fieldUnder(head) ?? head)
    if (block === null) {
      head?.scrollIntoView()
      return
    }
    if (!block.isContentEditable) block.tabIndex = -1
    block.focus({ preventScroll: true })
    block.scrollIntoView({ block: 'center' })
  }, [item, at])
}

/** `decision-…`, or `note-…-3`: the fourth block of the words under an item. */
function blockAt(at: string): HTMLElement | null {
  const [, note, index] = /^(note-.+)-(\d+)$/.exec(at) ?? []
  if (note === undefined) return document.getElementById(at)
  const block = document.getElementById(note)?.children[Number(index)]
  return block instanceof HTMLElement ? block : null
}

/** While the words under an item are being written they stand in a field. */
function fieldUnder(head: HTMLElement | null): HTMLElement | null {
  return head?.nextElementSibling?.querySelector<HTMLElement>('[contenteditable="true"]') ?? null
}
