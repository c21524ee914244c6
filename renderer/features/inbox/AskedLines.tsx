import { useNavigation } from '../../data/place'
import type { AskedNow } from '../../data/useAsked'
import { LinkButton } from '../../design/Button'
import { Row } from '../../design/Layout'
import { asking as words } from '../../words/en/asking'

/** What a host has asked for (GD12, QA20). It goes by being answered, and asks for no press. */
export function AskedLines({ asked }: { readonly asked: readonly AskedNow[] }) {
  const { go } = useNavigation()
  return asked.map(({ by, on, meetings, questions, titles }) => (
    <article key={by.assembly} className="fm-inbox-line">
      <h2>
        <bdi>{words.heading(by.name)}</bdi>
      </h2>
      {meetings.length === 0 ? null : <p>{words.forMinutes(meetings.map((one) => one.on))}</p>}
      {questions.length === 0 ? null : <p>{words.forAnswer(titles, questions.length - titles.length)}</p>}
      {meetings.length + questions.length > 0 ? null : <p>{words.forWord}</p>}
      <p className="quiet">{words.on(on)}</p>
      <Row>
        {questions.length === 0 ? null : (
          <LinkButton onPress={() => go({ screen: 'questions' })}>{words.toQuestions}</LinkButton>
        )}
        {questions.length > 0 && meetings.length === 0 ? null : (
          <LinkButton onPress={() => go({ screen: 'meetings' })}>{words.toMeetings}</LinkButton>
        )}
      </Row>
    </article>
  ))
}
