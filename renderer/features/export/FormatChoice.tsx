import type { Format, Wish } from '../../../shared/export/maker'
import { Checkbox } from '../../design/Checkbox'
import { RadioGroup } from '../../design/RadioGroup'
import { exporting as words } from '../../words/en/export'

/** In which formats, and how large on which paper. */
export type FormatChoiceProps = {
  readonly offered: readonly Format[]
  /** What a format holds, where that is not what it holds of a meeting. */
  readonly means?: { readonly [format in Format]?: string }
  readonly chosen: readonly Format[]
  readonly onChosen: (formats: readonly Format[]) => void
  readonly page: PageWish
  readonly onPage: (page: PageWish) => void
}
export type PageWish = Pick<Wish, 'largePrint' | 'sheet'>

export function FormatChoice({ offered, means = {}, chosen, onChosen, page, onPage }: FormatChoiceProps) {
  const wanted = offered.filter((format) => chosen.includes(format))
  const hasPages = wanted.some((format) => format === 'pdf' || format === 'docx')
  return (
    <>
      <fieldset className="fm-export-formats">
        <legend className="fm-label">{words.formats}</legend>
        {offered.map((format) => (
          <Checkbox
            key={format}
            isSelected={chosen.includes(format)}
            onChange={(is) => onChosen(is ? [...chosen, format] : chosen.filter((one) => one !== format))}
            description={means[format] ?? words.format[format][1]}
          >
            {words.format[format][0]}
          </Checkbox>
        ))}
      </fieldset>
      <div className="fm-export-page">
        <Checkbox
          isSelected={page.largePrint}
          onChange={(largePrint) => onPage({ ...page, largePrint })}
          isDisabled={!hasPages}
          description={words.largePrintHelp}
        >
          {words.largePrint}
        </Checkbox>
        <RadioGroup
          row
          label={words.sheet}
          options={(['A4', 'Letter'] as const).map((id) => ({ id, label: words.sheets[id] }))}
          value={page.sheet}
          isDisabled={!hasPages}
          onChange={(id) => onPage({ ...page, sheet: id === 'Letter' ? 'Letter' : 'A4' })}
        />
      </div>
    </>
  )
}
