import { Printer } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import { instantOf, zoneHere } from '../../data/moment'
import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { Row } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { writePayload } from '../../document/payload'
import { SheetWords } from '../../document/SheetView'
import { sheet as words } from '../../words/en/authority'
import { refusalSentence } from '../../words/en/refusals'
import './SheetPage.css'

/** The words of a new sheet, shown this once (RS1). Nobody goes on before saying that they are on paper. */
export type ShownSheet = {
  readonly assembly: { readonly name: string; readonly code: string; readonly language: string }
  readonly words: readonly string[]
  /** The last step of the way in. */
  readonly isFirst?: boolean
}
export type SheetPageProps = { readonly sheet: ShownSheet; readonly onDone: () => void }

export function SheetPage({ sheet: { assembly, words: list, isFirst = false }, onDone }: SheetPageProps) {
  const [copied, setCopied] = useState(false)
  const [said, setSaid] = useState<{ readonly text: string; readonly refused: boolean } | null>(null)

  const print = async () => {
    const title = words.paperTitle(assembly.name).slice(0, 500)
    const made = localDate(instantOf(new Date(), zoneHere()))
    const answer = await ask('print:save', {
      payload: writePayload({
        blocks: [{ type: 'recovery-sheet', assembly: assembly.name, made, words: list }],
        language: assembly.language,
        title,
      }),
      title,
      language: assembly.language,
      suggestedName: words.fileName(assembly.code),
    })
    if (!answer.ok) setSaid({ text: refusalSentence(answer.refusal), refused: true })
    else if (answer.value.path !== undefined)
      setSaid({ text: words.saved(answer.value.path), refused: false })
  }

  return (
    <main className="fm-sheet-page">
      <Screen
        title={words.title}
        lead={words.lead(assembly.name)}
        chip={isFirst ? <span className="quiet">{words.step}</span> : null}
      >
        <Card label={words.title}>
          <p>{words.what}</p>
          <SheetWords words={list} />
          <p>{words.keep}</p>
          <p>{words.beware}</p>
          <Row gap={12}>
            <Button icon={<Printer aria-hidden />} onPress={() => void print()}>
              {words.print}
            </Button>
          </Row>
          {said === null ? null : said.refused ? (
            <FieldError>{said.text}</FieldError>
          ) : (
            <p role="status">{said.text}</p>
          )}
        </Card>
        <Checkbox isSelected={copied} onChange={setCopied}>
          {words.copied}
        </Checkbox>
        <Row gap={12}>
          <Button big kind="primary" onPress={onDone} isDisabled={!copied}>
            {words.goOn}
          </Button>
          <span className="quiet">{words.later}</span>
        </Row>
      </Screen>
    </main>
  )
}
