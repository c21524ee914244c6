import { useState } from 'react'
import { readPaperLines } from '../../../shared/meeting/star/paper-lines'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { ballot as words } from '../../words/en/ballot'
import { scoresText } from '../../words/en/ballot-terms'
import { buttons } from '../../words/en/buttons'

/** Papers from a list: what will be taken is shown before it is, and what cannot be read is named by its line (BL17). */
export type PastePapersProps = {
  readonly options: number
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onTake: (papers: readonly (readonly (number | null)[])[]) => void
}

const shown = 6

export function PastePapers({ options, isOpen, onClose, onTake }: PastePapersProps) {
  const [text, setText] = useState('')
  const { papers, problems } = readPaperLines(text, options)
  const leave = () => {
    setText('')
    onClose()
  }
  return (
    <Dialog
      title={words.paste}
      isOpen={isOpen}
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{buttons.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={papers.length === 0 || problems.length > 0}
            onPress={() => {
              onTake(papers)
              leave()
            }}
          >
            {words.pasteTake(papers.length)}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <p>{words.pasteLead}</p>
        <TextArea label={words.pasteField} rows={6} value={text} onChange={setText} autoFocus />
        <div role="status">
          {text.trim() === '' ? null : <p>{words.pasteFound(papers.length)}</p>}
          {problems.slice(0, shown).map(({ line, text: said }) => (
            <p key={line} className="fm-error">
              {words.pasteProblem(line, said)}
            </p>
          ))}
        </div>
        {papers.length === 0 ? null : (
          <p className="quiet figures">
            {papers.slice(0, shown).map(scoresText).join(' · ')}
            {papers.length > shown ? ' …' : ''}
          </p>
        )}
      </Stack>
    </Dialog>
  )
}
