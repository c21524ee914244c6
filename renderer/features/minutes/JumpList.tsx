import type { ItemBlock } from '../../../shared/minutes/block'
import { minutes as words } from '../../words/en/minutes'

/** The items, at the side of a wide window: each leads to its place on the page. */
export function JumpList({ items }: { readonly items: readonly ItemBlock[] }) {
  return (
    <nav className="fm-jump" aria-label={words.jump}>
      <ol>
        {items.map(({ item, number, title }) => (
          <li key={item}>
            <a
              href={`#item-${item}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(item)
              }}
            >
              <span className="fm-jump-number figures">{number}</span>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The heading takes the focus, so that reading and the Tab key go on from there. */
export function goTo(item: string): void {
  const place = document.getElementById(`item-${item}`)
  const heading = place?.querySelector<HTMLElement>('h2, h3, h4')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  place?.scrollIntoView()
}
