import { Trash2 } from 'lucide-react'
import { useSnippets } from '../../data/snippets'
import { useTell } from '../../data/tell'
import { Card } from '../../design/Card'
import { focusSoon } from '../../design/focus-soon'
import { IconButton } from '../../design/IconButton'
import { snippetCard as words } from '../../words/en/settings'

/** ED11: one's own standing words. They are made in a note, where they are written, and taken away here. */
export function SnippetsCard() {
  const { all, keep } = useSnippets()
  const tell = useTell()
  const remove = (name: string) => {
    keep(all.filter((one) => one.name !== name))
    tell.done(words.removed(name))
    focusSoon(() => document.querySelector<HTMLElement>('.fm-settings-snippets button, h1'))
  }
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      {all.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="fm-plain-list fm-settings-snippets">
          {all.map(({ name, text }) => (
            <li key={name}>
              <strong>
                /<bdi>{name}</bdi>
              </strong>
              <span dir="auto" className="wrap-anywhere">
                {text}
              </span>
              <IconButton
                label={words.remove(name)}
                icon={<Trash2 aria-hidden />}
                onPress={() => remove(name)}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
