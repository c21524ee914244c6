import { useState } from 'react'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { rehearsing as words } from '../../words/en/federation'

/** PF8: in practice a general secretary finds a federation to rehearse with; it is made beside the window, which stays as quick. */
export function Rehearse({ today }: { readonly today: string }) {
  const tell = useTell()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const answer = await ask('practice:federation', { until: today })
    if (answer.ok) return tell.done(words.made)
    setMaking(false)
    tell.refusal(answer.refusal)
  }
  return (
    <EmptyState
      title={words.title}
      action={
        <Button kind="primary" isPending={isMaking} onPress={() => void make()}>
          {isMaking ? words.making : words.make}
        </Button>
      }
    >
      {words.text}
    </EmptyState>
  )
}
