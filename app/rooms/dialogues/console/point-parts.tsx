import { Form, Link } from 'react-router';
import { Field, FileField, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PointPreview, PointsView } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';

type Point = PointsView['points'][number];
type Given = Readonly<{ points: readonly Point[]; mayEdit: boolean; language: Language }>;

/** Every point: where it is, what it has, who serves it, how its last test call went. */
export function PointTable({ points, mayEdit, language }: Given) {
  const words = prepareWords(language).points;
  return (
    <table className="plain stackable">
      <caption className="hide">{prepareWords(language).tabs.points}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.equipment}</th>
          <th scope="col">{words.coordinator}</th>
          <th scope="col">{words.calls}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <th scope="row">
              {point.name}
              {point.isMain && <span className="muted"> ({words.main})</span>}
              <p className="small muted num">
                {[point.address, point.capacity !== null && `${words.capacity}: ${point.capacity}`]
                  .filter(Boolean)
                  .join('. ')}
              </p>
            </th>
            <td>{point.equipment}</td>
            <td className="num">
              {point.coordinatorName ?? <span className="muted">{words.noCoordinator}</span>}
              {point.coordinatorPhone !== null && <p className="small">{point.coordinatorPhone}</p>}
            </td>
            <td>
              <Calls point={point} language={language} />
              {mayEdit && <PointForm point={point} language={language} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Calls({ point, language }: { point: Point; language: Language }) {
  const words = prepareWords(language).points;
  const { moment } = formatOf(language);
  if (point.isGood === null) return <Tag tone="received">{words.never}</Tag>;
  return (
    <>
      <Tag tone={point.isGood ? 'done' : 'late'}>{point.isGood ? words.good : words.bad}</Tag>
      <ul className="small num">
        {point.calls.map((call) => (
          <li key={call.id}>
            {[moment(call.at), call.isGood ? words.good : words.bad, call.note, call.by]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function PointForm({ point, language }: { point: Point; language: Language }) {
  const words = prepareWords(language).points;
  const id = (name: string) => `f-${name}-${point.id}`;
  return (
    <details>
      <summary aria-label={`${words.edit}: ${point.name}`}>{words.edit}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={point.id} />
        <Field
          name="capacity"
          id={id('capacity')}
          label={words.capacity}
          value={String(point.capacity ?? '')}
          inputMode="numeric"
          optional
        />
        <Field
          name="equipment"
          id={id('equipment')}
          label={words.equipment}
          value={point.equipment ?? ''}
          maxLength={300}
          optional
        />
        <Field
          name="coordinatorName"
          id={id('coordinator')}
          label={words.coordinator}
          value={point.coordinatorName ?? ''}
          maxLength={120}
          optional
        />
        <Field
          name="coordinatorPhone"
          id={id('phone')}
          label={words.phone}
          value={point.coordinatorPhone ?? ''}
          type="tel"
          maxLength={40}
          optional
        />
        <div>
          <Submit small name="deed" value="save">
            {words.save}
          </Submit>
        </div>
      </Form>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={point.id} />
        <Field name="note" id={id('note')} label={words.callNote} maxLength={300} optional />
        <div className="row">
          <Submit small kind="quiet" name="deed" value="good">
            {words.callGood}
          </Submit>
          <Submit small kind="quiet" name="deed" value="bad">
            {words.callBad}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

type ImportGiven = Readonly<{
  looked: Readonly<{ looked: PointPreview; text: string }> | null;
  /** What was pasted before the import was refused. */
  typed: string;
  language: Language;
}>;

/** Points from a sheet: pasted or as a file, looked at first, then taken over all at once. */
export function ImportPoints({ looked, typed, language }: ImportGiven) {
  const words = prepareWords(language).points;
  const preview = looked?.looked;
  return (
    <section aria-labelledby="h-import">
      <h2 id="h-import">{words.importTitle}</h2>
      <p>{words.importHint}</p>
      <p>
        <Link to="tep">{words.fromExcel}</Link>
      </p>
      <Form method="post" encType="multipart/form-data" className="form" key={looked?.text ?? typed}>
        <TextArea
          name="list"
          label={words.list}
          value={looked?.text ?? typed}
          rows={8}
          maxLength={400_000}
          optional
        />
        {!preview && <FileField name="file" label={words.file} accept=".csv,text/csv,text/plain" optional />}
        {preview && (
          <Note role="status" tone={preview.faults.length > 0 ? 'warn' : 'good'}>
            <p className="num">{words.preview(preview.added, preview.changed)}</p>
            {preview.faults.length > 0 && (
              <>
                <p>{words.faultNote}</p>
                <ul className="prose num">
                  {preview.faults.map((fault) => (
                    <li key={fault.line}>{words.fault(fault.line, words.faults[fault.code], fault.text)}</li>
                  ))}
                </ul>
              </>
            )}
          </Note>
        )}
        <div className="row">
          <Submit kind="quiet" name="deed" value="look">
            {words.look}
          </Submit>
          {preview && preview.lines.length > 0 && (
            <Submit name="deed" value="take">
              {words.take}
            </Submit>
          )}
        </div>
      </Form>
    </section>
  );
}
