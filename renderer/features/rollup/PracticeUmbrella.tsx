import { useState } from 'react'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { practiseUmbrella } from '../../data/practise-umbrella'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { rollup } from '../../words/en/rollup'

/** PF9: in practice one press makes an umbrella of one's own, in which a question can be put and answered. */
export function PracticeUmbrella() {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const made = await practiseUmbrella(desk)
    setMaking(false)
    if (!made.ok) return tell.refusal(made.refusal)
    go({ screen: 'questions' })
    tell.done(rollup.practice.made)
  }
  return (
    <Button kind="primary" isPending={isMaking} onPress={() => void make()}>
      {isMaking ? rollup.practice.making : rollup.practice.make}
    </Button>
  )
}
