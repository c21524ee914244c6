import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useOwnSpelling } from '../../data/own-spelling'
import { useMachine } from '../../data/status'
import { useTell } from '../../data/tell'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { focusSoon } from '../../design/focus-soon'
import { IconButton } from '../../design/IconButton'
import { spellingCard as words } from '../../words/en/settings'

/** SP5, SP6: whether words are looked up, and one's own. They are added where they are written, and taken away here. */
export function SpellingCard() {
  const { settings, change } = useMachine()
  const { all, keep } = useOwnSpelling()
  const tell = useTell()
  const own = useId()
  const remove = (word: string) => {
    keep(all.filter((one) => one !== word))
    tell.done(words.removed(word))
    focusSoon(() => document.querySelector<HTMLElement>('.fm-settings-words button, h1'))
  }
  return (
    <Card title={words.title}>
      <Checkbox
        isSelected={settings.spelling}
        onChange={(spelling) => void change({ spelling })}
        description={words.help}
      >
        {words.underline}
      </Checkbox>
      {all.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <p id={own} className="quiet">
            {words.own}
          </p>
          <ul className="fm-plain-list fm-settings-words" aria-labelledby={own}>
            {[...all]
              .sort((one, other) => one.localeCompare(other))
              .map((word) => (
                <li key={word}>
                  <bdi>{word}</bdi>
                  <IconButton
                    label={words.remove(word)}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => remove(word)}
                  />
                </li>
              ))}
          </ul>
        </>
      )}
    </Card>
  )
}
