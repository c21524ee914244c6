import { composition } from '../../../shared/charter/charter'
import { bearerOf, freeCode, type KnownCode } from '../../../shared/charter/free-code'
import { Card } from '../../design/Card'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { charter as charterWords } from '../../words/en/charter'
import { code as codeWords } from '../../words/en/code'
import { founding as words } from '../../words/en/welcome'
import { codeFrom, type Field, type Written } from './new-charter'

/** What a part of the founding page is given: what is written so far, and which fields it must point at. */
export type PartProps = {
  readonly written: Written
  readonly write: (part: Partial<Written>) => void
  readonly wrong: (field: Field) => boolean
}

const kinds = Object.entries(charterWords.kinds).map(([id, label]) => ({ id, label }))

/** Name, code, kind, remit and who may take part. */
export function WhichAssembly({
  written,
  write,
  wrong,
  known,
  protectedKey,
}: PartProps & { readonly known: readonly KnownCode[]; readonly protectedKey: boolean }) {
  // Until somebody writes a code of their own, it follows the name.
  const offered = (name: string) => freeCode(codeFrom(name), known)
  const follows = written.code === offered(written.name)
  const bearer = bearerOf(written.code, known)
  const { composition: who } = written
  return (
    <Card title={words.which}>
      <TextField
        label={words.name}
        value={written.name}
        onChange={(name) => write(follows ? { name, code: offered(name) } : { name })}
        error={wrong('name') ? words.nameMissing : null}
      />
      <div className="fm-founding-pair">
        <TextField
          label={words.code}
          description={words.codeHelp}
          value={written.code}
          onChange={(code) => write({ code })}
          error={
            !wrong('code')
              ? null
              : bearer === undefined
                ? words.codeWrong
                : codeWords.taken(written.code, bearer.name)
          }
          spellCheck={false}
        />
        <Select
          label={words.kind}
          options={kinds}
          value={written.kind}
          onChange={(kind) => write({ kind })}
          error={wrong('kind') ? words.kindMissing : null}
        />
      </div>
      <TextArea
        label={words.remit}
        description={words.remitHelp}
        value={written.remit}
        onChange={(remit) => write({ remit })}
        error={wrong('remit') ? words.tooLong : null}
        rows={2}
      />
      <RadioGroup
        label={words.takePart}
        options={composition.entries.type.options.map((id) => ({
          id,
          ...charterWords.compositions[id],
          ...(id === 'restricted' && !protectedKey
            ? { isDisabled: true, description: words.restrictedClosed }
            : {}),
        }))}
        value={who.type}
        onChange={(id) => {
          const type = composition.entries.type.options.find((one) => one === id)
          if (type !== undefined) write({ composition: { ...who, type } })
        }}
      />
      <TextField
        label={words.takePartWords}
        description={words.takePartHelp}
        value={who.text}
        onChange={(text) => write({ composition: { ...who, text } })}
      />
    </Card>
  )
}
