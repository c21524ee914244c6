import { unknownName } from '../../shared/charter/roll'
import type {
  AmendmentLine,
  AmendmentsBlock,
  FindingsBlock,
  SoundingsBlock,
} from '../../shared/minutes/deliberation-block'
import { changeWords, amending as words } from '../words/en/amending'
import { document as documentWords } from '../words/en/document'
import { modes } from '../words/en/modes'

/** What was put first, and each change that was suggested, with its wording and its fate. */
export function AmendmentsView({ block }: { readonly block: AmendmentsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-positions">
      <p className="fm-doc-label">{words.title}</p>
      <ul className="fm-doc-lines fm-doc-concerns">
        <li>
          {words.asFirst}: <bdi className="fm-doc-reason">{block.first}</bdi>
        </li>
        {block.changes.map((change, index) => (
          <li key={index}>
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `19:40 Tom: until nine · adopted as version 2` */
export function ChangeText({ change }: { readonly change: AmendmentLine }) {
  const { at, name, text, note, fate } = change
  return (
    <>
      <span className="figures">{at}</span> {fate === 'changed' ? null : <bdi>{name ?? words.room}</bdi>}
      {fate === 'changed' ? null : ': '}
      <bdi className="fm-doc-reason">{text}</bdi> · {changeWords(change)}
      {note === null ? null : (
        <>
          {' ('}
          <bdi>{note}</bdi>
          {')'}
        </>
      )}
    </>
  )
}

/** What those present found about a block; it stays on record as it was said. */
export function FindingsView({ block }: { readonly block: FindingsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-said">
      {block.findings.map(({ name, found, present, setAside }, index) => (
        <p key={index}>
          {modes.finding(name === unknownName ? documentWords.somebody : name, found, present, setAside)}
        </p>
      ))}
    </div>
  )
}

/** How it felt in the room, and that nothing was decided by it. */
export function SoundingsView({ block }: { readonly block: SoundingsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-said fm-doc-soundings">
      {block.soundings.map((one, index) => (
        <p key={index}>
          {words.soundingAt(one.at, one.round)}: {words.felt(one)}. {words.noDecision}
        </p>
      ))}
    </div>
  )
}
