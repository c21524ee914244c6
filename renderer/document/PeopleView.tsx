import type { PeopleBlock, PersonLine } from '../../shared/minutes/block'
import { dateInWords } from '../words/en/dates'
import { document as words } from '../words/en/document'
import { Heading, type Level } from './Heading'

/** Who was there, who sent apologies, who did not come, who held which role. Times only where they tell something. */
export function PeopleView({ block, level }: { readonly block: PeopleBlock; readonly level: Level }) {
  const members = block.present.filter((person) => person.standing !== 'participant')
  const participants = block.present.filter((person) => person.standing === 'participant')
  return (
    <section className="fm-doc-people">
      <Heading level={level} className="fm-doc-h">
        {words.people}
      </Heading>
      <dl className="fm-doc-fact fm-doc-dl">
        <Line term={words.membersPresent(members.length)}>
          {members.length === 0 ? words.nobody : <Names people={members} />}
        </Line>
        {participants.length === 0 ? null : (
          <Line term={words.participantsPresent(participants.length)}>
            <Names people={participants} />
          </Line>
        )}
        <Line term={words.apologies}>
          {block.apologies.length === 0 ? (
            words.noApologies
          ) : (
            <ul className="fm-doc-names">
              {block.apologies.map((person, index) => (
                <li key={index}>
                  <bdi>{person.name}</bdi>
                  {person.reason ? (
                    <>
                      {' ('}
                      <bdi>{person.reason}</bdi>)
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Line>
        {block.absent === undefined ? null : <Absent {...block.absent} />}
        {block.roles.map((role) => (
          <Line key={role.role} term={words.roles[role.role]}>
            <bdi>{role.name}</bdi>
          </Line>
        ))}
      </dl>
    </section>
  )
}

/** MI25: names where the roll here has them, a number for all others. */
function Absent({ names, unnamed }: NonNullable<PeopleBlock['absent']>) {
  const all = names.length + unnamed
  return all === 0 ? null : (
    <Line term={words.notPresent(all)}>
      {names.length === 0 ? (
        words.namesKept
      ) : (
        <ul className="fm-doc-names">
          {names.map((name, index) => (
            <li key={index}>
              <bdi>{name}</bdi>
            </li>
          ))}
          {unnamed === 0 ? null : <li>{words.andOthers(unnamed)}</li>}
        </ul>
      )}
    </Line>
  )
}

function Line({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Names({ people }: { readonly people: readonly PersonLine[] }) {
  return (
    <ul className="fm-doc-names">
      {people.map((person, index) => (
        <li key={index}>
          <bdi>{person.name}</bdi>
          {notes(person)}
        </li>
      ))}
    </ul>
  )
}

function notes(person: PersonLine): string {
  const said = [
    ...(person.standing === 'suspended' ? [words.suspended] : []),
    ...(person.part
      ? person.intervals.map(({ from, to, on, whole }) => {
          const times = to === null ? words.from(from) : words.fromTo(from, to)
          if (on === undefined) return times
          return whole ? dateInWords(on) : words.onDay(dateInWords(on), times)
        })
      : []),
    ...(person.contested ? [words.timesContested] : []),
  ]
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
