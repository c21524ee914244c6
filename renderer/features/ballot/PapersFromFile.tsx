import { useMemo, useState } from 'react'
import { delimited, type TableRow } from '../../../shared/import/delimited'
import { type PaperProblem, readPapers } from '../../../shared/import/papers-table'
import type { BallotOpenedStatement, Paper } from '../../../shared/meeting/said/ballot-statements'
import { importText } from '../../data/import-file'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { FormDialog } from '../../design/FormDialog'
import { Stack } from '../../design/Layout'
import { optionText, scoresText } from '../../words/en/ballot-terms'
import { papersFile as words } from '../../words/en/papers-file'

/** Papers that were filled in elsewhere: looked at first, and taken only when nothing is left to mend in the file (IM30). */
export type PapersFromFileProps = {
  readonly opened: BallotOpenedStatement
  readonly papers: readonly Paper[]
  readonly isDisabled: boolean
  readonly onTake: (papers: readonly Paper[]) => void
}

type Chosen = { readonly name: string; readonly rows: readonly TableRow[] }

/** So many papers and things to mend are shown; all of them count. */
const shown = 6

export function PapersFromFile({ opened, papers, isDisabled, onTake }: PapersFromFileProps) {
  const tell = useTell()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const open = async () => {
    const file = await importText('papers')
    if (!file.ok) return tell.refusal(file.refusal)
    if (file.value === null) return
    const table = delimited(file.value.text)
    if (table.ok) setChosen({ name: file.value.name, rows: table.value.rows })
    else tell.refusal(table.refusal)
  }
  const offered = { id: 'papers-file', label: words.palette, also: words.also, take: () => void open() }
  useOfferedDeeds(isDisabled ? [] : [offered])
  return (
    <>
      <Button kind="quiet" isDisabled={isDisabled} onPress={() => void open()}>
        {words.open}
      </Button>
      {chosen === null ? null : (
        <Look
          chosen={chosen}
          opened={opened}
          papers={papers}
          onClose={() => setChosen(null)}
          onTake={(more) => {
            onTake(more)
            setChosen(null)
          }}
        />
      )}
    </>
  )
}

type LookProps = Pick<PapersFromFileProps, 'opened' | 'papers' | 'onTake'> & {
  readonly chosen: Chosen
  readonly onClose: () => void
}

function Look({ chosen, opened, papers, onTake, onClose }: LookProps) {
  const read = useMemo(() => {
    const { options, papers: kind, electorate } = opened
    return readPapers(chosen.rows, {
      options: options.map((option) => ({ mark: option.mark, text: optionText(option) })),
      people: kind === 'named' ? electorate.people : null,
      before: papers,
      most: electorate.people.length,
    })
  }, [chosen, opened, papers])
  const { hasHeading, problems } = read
  const blank = read.papers.filter(({ scores }) => scores.every((score) => score === null)).length
  const may = problems.length === 0 ? read.papers.length : 0
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      onSubmit={() => may > 0 && onTake(read.papers)}
      submitLabel={words.go(may)}
      isDisabled={may === 0}
    >
      <Stack gap={12}>
        <p className="quiet">
          <bdi>{words.lead(chosen.name)}</bdi>
        </p>
        <p>{hasHeading ? words.headed : words.unheaded}</p>
        <div role="status">
          {problems.length === 0 ? (
            <p>{may === 0 ? words.none : words.found(may, blank)}</p>
          ) : (
            <>
              <p>
                <strong>{words.problems(problems.length)}</strong>
              </p>
              {problems.slice(0, shown).map((problem, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one row may have the same to mend twice
                <p key={at} className="fm-error">
                  <bdi>{sentence(problem)}</bdi>
                </p>
              ))}
              {problems.length > shown ? (
                <p className="quiet">{words.more(problems.length - shown)}</p>
              ) : null}
            </>
          )}
        </div>
        {may === 0 ? null : (
          <p className="quiet figures">
            {read.papers
              .slice(0, shown)
              .map(({ scores }) => scoresText(scores))
              .join(' · ')}
            {may > shown ? ' …' : ''}
          </p>
        )}
      </Stack>
    </FormDialog>
  )
}

function sentence(problem: PaperProblem): string {
  const { line } = problem
  switch (problem.cause) {
    case 'score':
      return words.score(line, problem.column, problem.says)
    case 'name':
    case 'namesakes':
    case 'twice':
      return words[problem.cause](line, problem.says)
    case 'cells':
      return words.cells(line, problem.cells, problem.wanted)
    case 'option':
      return words.option(line, problem.column)
    case 'no-name':
      return words.noName(line)
    case 'double':
      return words.double(line)
    case 'too-many':
      return words.tooMany(line, problem.most)
  }
}
