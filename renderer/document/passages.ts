import { passages } from '../../shared/minutes/passage'

/** On a page that is drawn: each passage in an element of its own. */
export function markPassages(root: HTMLElement, language: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const node of texts) {
    const parts = passages(node.data, language)
    if (parts.every((part) => part.language === null)) continue
    node.replaceWith(
      ...parts.map(({ text, language: lang }) => {
        if (lang === null) return document.createTextNode(text)
        const span = document.createElement('span')
        span.lang = lang
        span.textContent = text
        return span
      }),
    )
  }
}

/** In markup that is written: what stands between its tags. */
export function withPassages(markup: string, language: string): string {
  return markup.replace(/>([^<]+)</g, (whole, text: string) => {
    const parts = passages(text, language)
    if (parts.every((part) => part.language === null)) return whole
    const marked = parts.map((part) =>
      part.language === null ? part.text : `<span lang="${part.language}">${part.text}</span>`,
    )
    return `>${marked.join('')}<`
  })
}
