import { useState } from 'react'
import { useCell, useDesk } from '../../data/desk-context'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { buttons } from '../../words/en/buttons'
import { nesting as words } from '../../words/en/nesting'

/** What this assembly repeats of a member's remits: so they count as primary beyond it (RM5). */
export function Repeats({ remits }: { readonly remits: readonly string[] }) {
  if (remits.length === 0) return null
  return (
    <>
      {' '}
      <bdi>{words.repeats(remits)}</bdi>
    </>
  )
}

export type RepeatRemitsProps = {
  readonly assembly: string
  readonly name: string
  readonly repeated: readonly string[]
  readonly onClose: () => void
  readonly onRepeat: (remits: readonly string[]) => void
}

/** Of the primary remits that the member's charter names, and what is repeated already. */
export function RepeatRemits({ assembly, name, repeated, onClose, onRepeat }: RepeatRemitsProps) {
  const line = useCell(useDesk().federation.lines).find((one) => one.assembly === assembly)
  const named = (line?.remits ?? []).flatMap(({ topic, level }) => (level === 'primary' ? topic : []))
  const topics = [...new Set([...named, ...repeated])]
  const [chosen, setChosen] = useState<readonly string[]>(repeated)
  return (
    <Dialog
      title={words.repeatTitle(name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" isDisabled={topics.length === 0} onPress={() => onRepeat(chosen)}>
            {words.repeatGo}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <p>{words.repeatText}</p>
        {topics.length === 0 ? <p className="quiet">{words.noRemits}</p> : null}
        <div>
          {topics.map((topic) => (
            <Checkbox
              key={topic}
              isSelected={chosen.includes(topic)}
              onChange={(on) => setChosen(on ? [...chosen, topic] : chosen.filter((one) => one !== topic))}
            >
              {topic}
            </Checkbox>
          ))}
        </div>
      </Stack>
    </Dialog>
  )
}
