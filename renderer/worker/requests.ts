import type { AssemblyId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { offered } from '../../shared/record/carried'
import { assertNever, done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { DeskAnswers, WorkerRefused } from '../../shared/wire/desk-answer'
import type { DeskEvent } from '../../shared/wire/desk-event'
import { writeWhereabouts } from '../../shared/wire/whereabouts'
import { actingHindrance } from './acting-hindrance'
import { assemblyWords, sayWord } from './assembly-words'
import { cameAfterHere } from './came-after'
import { clashesHere, sayClash } from './clashes'
import type { Desk } from './desk'
import { altersFinalWords } from './final-words'
import { foundAssembly, sealCharter } from './founding'
import { hostCharters } from './host-charters'
import type { KeeperLink } from './keeper-link'
import { membersOf } from './kin-of'
import { fromBytes, rowOf } from './names'
import { writePractice } from './practice'
import { gatherUnder } from './practice-umbrella'
import { publishedText } from './published-text'
import { questionsHere, sayToMembers } from './questions'
import { readCharters } from './sealed-charters'
import { sealRecord } from './sealing-records'
import { signAnew } from './signing-anew'
import { readLines, shelfOf } from './summaries'
import { acceptThing, endOf, linesAbove, linesOwn, thingsOf } from './things'

type Answer = DeskAnswers[DeskRequest['type']]

/** One question of the window, answered or refused. What is unexpected throws, and the caller says so. */
export async function answer(
  desk: Desk,
  keeper: KeeperLink,
  request: DeskRequest,
  tell: (event: DeskEvent) => void,
): Promise<Result<Answer, WorkerRefused>> {
  switch (request.type) {
    case 'start':
      return done(await desk.start(request.anew))
    case 'shelf': {
      const kept = desk.kept(request.assembly)
      if (!kept.ok) return kept
      const end = await endOf(desk, kept.value)
      const shelf = shelfOf(kept.value)
      return done({ ...shelf, ...end, readOnly: shelf.readOnly || end.ended })
    }
    case 'found':
      return foundAssembly(desk, keeper, request)
    case 'seal-charter':
      return sealCharter(desk, keeper, request.assembly, request.charter)
    case 'office': {
      const kept = desk.kept(request.assembly)
      if (!kept.ok) return kept
      const { deed } = request
      const hindrance = actingHindrance(deed, kept.value.charter)
      if (hindrance !== null) return refused(hindrance)
      const answered = await keeper.office(
        request.assembly,
        deed.type === 'recover' ? { ...deed, person: kept.value.person } : deed,
      )
      if (!answered.ok) return answered
      desk.noteHead(answered.value.head)
      return done({ view: answered.value.view, words: answered.value.words })
    }
    case 'pairing': {
      const paired = await keeper.pair(request.deed)
      if (!paired.ok) return paired
      const { view, bytes, head, unsent } = paired.value
      if (request.deed.do === 'invite') await signAnew(desk, request.deed.assembly, unsent)
      if (head !== null) await desk.grew(head)
      return done({ view, bytes, head: head === null ? null : (head.assembly as AssemblyId) })
    }
    case 'peers':
      return keeper.peers(request.deed)
    case 'live':
      keeper.tellLive(
        request.assembly,
        (await desk.documents.whereIs(request.where.meeting))?.circle ?? 'inner',
        writeWhereabouts(request.where),
      )
      return done(null)
    case 'charters': {
      await desk.writer.settled()
      return done(await readCharters(desk.cache.rows, request.assembly))
    }
    case 'host-charters':
      return done(await hostCharters(desk, keeper, request.assembly))
    case 'practice': {
      const written = await writePractice(desk, keeper, request, tell)
      return written.ok ? done({ assemblies: desk.cards() }) : written
    }
    case 'gather-under':
      return gatherUnder(desk, keeper, request.umbrella)
    case 'open': {
      const opened = await desk.open(request.document)
      if (!opened.ok) return opened
      const kept = desk.kept(opened.value.assembly)
      const isEnded = kept.ok && (await endOf(desk, kept.value)).ended
      const ended = !isEnded ? null : kept.value.charter.thing === undefined ? 'NE4' : 'TH5'
      return done({ ...opened.value, readOnly: opened.value.readOnly || isEnded, ended })
    }
    case 'change':
      if (await altersFinalWords(desk, request)) return refused({ rule: 'LC9', cause: 'approved' })
      return desk.append(
        request.assembly,
        request.changes.map((bytes) => ({
          kind: 'change',
          document: request.document,
          room: request.room,
          ...(request.circle === 'joint' && { circle: request.circle }),
          bytes,
        })),
      )
    case 'release':
      await desk.release(request.document)
      return done(null)
    case 'meeting': {
      await desk.writer.settled()
      const projection = await desk.cache.rows.get(rowOf.projection(request.document))
      return done(projection === undefined ? null : fromBytes<Meeting>(projection))
    }
    case 'decisions': {
      await desk.settled()
      const lines = await readLines(desk.cache.rows, request.assembly)
      return done({
        lines: [...(await linesOwn(desk, request.assembly)), ...(await linesAbove(desk, request.assembly))],
        takingsUp: lines.flatMap(({ takingsUp }) => takingsUp),
      })
    }
    case 'actions': {
      await desk.settled()
      const lines = await readLines(desk.cache.rows, request.assembly)
      return done(lines.flatMap((meeting) => meeting.actions))
    }
    case 'federation':
      if (request.fresh) await desk.abroad.look()
      return done(await desk.federation(request.known))
    case 'came-after':
      await desk.settled()
      return done(await cameAfterHere(desk, request))
    case 'federation-register':
      return done(await desk.abroad.register(request.month))
    case 'published-text':
      return done(await publishedText(keeper, request.assembly, request.record))
    case 'published-whereabouts':
      return done(await keeper.abroadTexts(request.entries, request.wanted))
    case 'clashes':
      await desk.settled()
      return done(await clashesHere(desk, request.today))
    case 'say-clash':
      return sayClash(desk, keeper, request)
    case 'federation-figures':
      return done(await desk.abroad.figures(request.from, request.to))
    case 'passing':
      return desk.passing.view(request.assembly)
    case 'settle-passing':
      return desk.passing.settle(request.assembly, request.now)
    case 'answer-referral':
      return desk.passing.answer(request)
    case 'read-scratch':
      return keeper.readScratch(request.assembly, request.scratch)
    case 'keep-scratch':
      return keeper.keepScratch(request.assembly, request.scratch, request.bytes)
    case 'drop-scratch':
      return keeper.dropScratch(request.assembly, request.scratch)
    case 'things': {
      await desk.settled()
      return done(await thingsOf(desk, request.assembly))
    }
    case 'accept-thing':
      return acceptThing(desk, keeper, request)
    case 'seal-record':
      return sealRecord(desk, keeper, request)
    case 'assembly-words': {
      await desk.settled()
      return done(await assemblyWords(desk, request))
    }
    case 'say-word':
      return sayWord(desk, keeper, request)
    case 'questions': {
      await desk.settled()
      return done(await questionsHere(desk, keeper, request.assembly))
    }
    case 'members-of':
      return done(await membersOf(desk, keeper, request.assembly))
    case 'say-to-members':
      return sayToMembers(desk, keeper, request)
    case 'carried': {
      await desk.settled()
      const lines = await readLines(desk.cache.rows, request.assembly)
      return done(
        offered(
          lines.flatMap(({ carried }) => carried),
          lines.flatMap(({ taken }) => taken),
        ),
      )
    }
    case 'used': {
      await desk.settled()
      const lines = await readLines(desk.cache.rows, request.assembly)
      return done(lines.flatMap(({ used }) => used))
    }
    case 'search':
      await desk.settled()
      return done(await desk.searching.find(desk.all(), (assembly) => linesAbove(desk, assembly), request))
    case 'cut':
      await keeper.cut()
      return done(null)
    case 'settle':
      await desk.settled()
      return done(null)
    default:
      return assertNever(request)
  }
}
