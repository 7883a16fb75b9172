import { Button } from '@mantine/core'
import { screenById } from '@shared/screens/screens'
import { screenResults, type ScreenResult } from '@shared/screens/screen'
import type { VisitForm } from '@shared/visits'
import { useId, useState } from 'react'
import { useController, useWatch, type Control } from 'react-hook-form'
import type { Complaint } from '../../complaints/complaint'
import { HowToTest } from '../../screens/how-to-test'
import { screenName, screenResultLabels } from '../../screens/words'
import { Segments } from '../../ui/fields/segments'
import { Section } from '../../ui/section'
import type { ComplaintRecommendation } from '../aside/visit-data'
import { screensToShow } from './screens-to-show'
import classes from './visit-screens.module.css'

interface Props {
  control: Control<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  recommendations: ComplaintRecommendation[]
}

/** Short tests of joints and nerves: those that would say most, and those with a result. */
export function VisitScreens({ control, complaints, recommendations }: Props) {
  const treated = useWatch({ control, name: 'complaints', compute: testedOf })
  const shown = (JSON.parse(treated) as { complaintId: number; tested: string[] }[]).flatMap(
    ({ complaintId, tested }, index) => {
      const complaint = complaints.find(({ id }) => id === complaintId)
      const answer = recommendations.find((one) => one.complaintId === complaintId)?.answer
      const offered = answer?.kind === 'list' ? answer.screens : []
      const all = complaint ? screensToShow(complaint.regions, offered, tested) : null
      return complaint && all && all.first.length > 0 ? [{ index, complaint, ...all }] : []
    },
  )
  if (shown.length === 0) return null
  return (
    <Section
      title="Short tests"
      lead="Is it perhaps not a muscle? No diagnosis. Stop at sharp or spreading pain."
    >
      {shown.map(({ index, complaint, first, more }) => (
        <ScreensOfComplaint
          key={complaint.id}
          control={control}
          index={index}
          title={complaint.title}
          hasTitle={shown.length > 1}
          first={first}
          more={more}
        />
      ))}
    </Section>
  )
}

/** As text, so that other changes of the complaints render nothing. */
const testedOf = (complaints: VisitForm['complaints']) =>
  JSON.stringify(
    complaints.map(({ complaintId, screens }) => ({ complaintId, tested: Object.keys(screens) })),
  )

interface ComplaintProps {
  control: Control<VisitForm>
  /** The place of the complaint in the form. */
  index: number
  title: string
  hasTitle: boolean
  first: readonly string[]
  more: readonly string[]
}

function ScreensOfComplaint({ control, index, title, hasTitle, first, more }: ComplaintProps) {
  const [isMore, setMore] = useState(false)
  const { field } = useController({ control, name: `complaints.${index}.screens` })
  const results: Partial<Record<string, ScreenResult>> = field.value
  function change(id: string, result: ScreenResult | null) {
    const { [id]: _before, ...others } = field.value
    field.onChange(result === null ? others : { ...others, [id]: result })
  }
  return (
    <div>
      {hasTitle && <h3 className={classes.complaint}>{title}</h3>}
      <ul className={classes.list}>
        {[...first, ...(isMore ? more : [])].map((id) => (
          <ScreenRow
            key={id}
            id={id}
            title={title}
            result={results[id] ?? null}
            onChange={(result) => change(id, result)}
          />
        ))}
      </ul>
      {more.length > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {isMore ? 'Fewer tests' : 'More tests'}
        </Button>
      )}
    </div>
  )
}

interface RowProps {
  id: string
  /** The title of the complaint. */
  title: string
  result: ScreenResult | null
  onChange: (result: ScreenResult | null) => void
}

/** One test: its result, and how to do it. */
function ScreenRow({ id, title, result, onChange }: RowProps) {
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  const screen = screenById.get(id)
  const name = screenName(id)
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <b>{name}</b>
        {screen && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-controls={details}
            onClick={() => setOpen(!isOpen)}
          >
            {screen.isQuestions ? 'What to ask' : 'How to do it'}
            <span className="visually-hidden">({name})</span>
          </Button>
        )}
        <span className={classes.result}>
          <Segments
            label={`${name}: ${title}`}
            choices={choices}
            value={result}
            onChange={onChange}
            clearable
          />
        </span>
      </div>
      <div id={details} hidden={!isOpen}>
        {isOpen && screen && <HowToTest screen={screen} />}
      </div>
    </li>
  )
}

const choices = screenResults.map((value) => ({ value, label: screenResultLabels[value] }))
