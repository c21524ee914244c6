import { Checkbox } from '../../design/Checkbox'
import { TextField } from '../../design/TextField'
import { acting as words } from '../../words/en/acting'

/** Whoever founds it only stands in (AU15): until which day; null: it is theirs. */
export type StandInProps = {
  readonly until: string | null
  readonly onChange: (until: string | null) => void
  readonly offered: string
  readonly isWrong: boolean
}

export function StandIn({ until, onChange, offered, isWrong }: StandInProps) {
  return (
    <>
      <Checkbox
        isSelected={until !== null}
        onChange={(on) => onChange(on ? offered : null)}
        description={words.standInHelp}
      >
        {words.standIn}
      </Checkbox>
      {until === null ? null : (
        <TextField
          label={words.lastDay}
          type="date"
          value={until}
          onChange={onChange}
          error={isWrong ? words.lastDayWrong : null}
        />
      )}
    </>
  )
}
