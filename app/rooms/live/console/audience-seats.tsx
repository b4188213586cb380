import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { Alarm } from '../alarm.ts';
import type { SeatBatchView } from '../present-audience.ts';
import type { LiveWords } from '../words.vi.ts';
import { Press } from './press.tsx';

type Given = Readonly<{ code: string; language: Language; words: LiveWords }>;

/** Signs that somebody stuffs agreements; a person looks at them. */
export function Alarms({ alarms, language, words }: Given & { alarms: readonly Alarm[] }) {
  const said = words.audience;
  return (
    <section aria-labelledby="h-alarms">
      <h2 id="h-alarms">{said.alarms}</h2>
      {alarms.length === 0 ? (
        <p className="muted">{said.alarmsNone}</p>
      ) : (
        <Note tone="warn">
          <ul className="num">
            {alarms.map((alarm) => (
              <li key={`${alarm.kind}-${'question' in alarm ? alarm.question : ''}`}>
                {sentenceOf(alarm, language, words)}
              </li>
            ))}
          </ul>
          <p className="small">{said.alarmsHint}</p>
        </Note>
      )}
    </section>
  );
}

function sentenceOf(alarm: Alarm, language: Language, words: LiveWords): string {
  const { number } = formatOf(language);
  const said = words.audience.alarm;
  if (alarm.kind === 'tickets') return said.tickets(number(alarm.tickets), number(alarm.people));
  if (alarm.kind === 'burst') return said.burst(alarm.question, number(alarm.lately), number(alarm.people));
  if (alarm.kind === 'fresh') return said.fresh(alarm.question, number(alarm.fresh), number(alarm.agreed));
  return said.codes(number(alarm.addresses), number(alarm.tries));
}

type SeatsGiven = Given & {
  batches: readonly SeatBatchView[];
  needsSeat: boolean;
  isDone: boolean;
  sendKey: string;
};

/** Printed tokens: whether only they count, printing, and taking back what nobody has used. */
export function Seats({ code, batches, needsSeat, isDone, sendKey, language, words }: SeatsGiven) {
  const said = words.audience;
  const format = formatOf(language);
  return (
    <section aria-labelledby="h-seats">
      <h2 id="h-seats">{said.seats}</h2>
      <p className="muted">{said.seatsLead}</p>
      <Form method="post" className="row" key={String(needsSeat)}>
        <input type="hidden" name="deed" value="rule" />
        <label className="tick">
          <input type="checkbox" name="needsSeat" defaultChecked={needsSeat} /> {said.seatRule}
        </label>
        <button type="submit" className="btn quiet small">
          {said.seatRuleSave}
        </button>
        {isDone && (
          <span role="status" className="strong">
            {said.done}
          </span>
        )}
      </Form>
      <Form method="post" action={hrefFor(language, `/lam-viec/phien/${code}/phieu`)} className="form">
        <input type="hidden" name="sendKey" value={sendKey} />
        <Field name="count" label={said.count} hint={said.countHint} inputMode="numeric" maxLength={4} />
        <Submit>{said.print}</Submit>
      </Form>
      {batches.length > 0 && (
        <ul className="polls num">
          {batches.map((batch) => (
            <li key={batch.id} className="row">
              <span>{said.batch(batch.number, format.moment(batch.printedAt))}</span>
              <span>{said.used(format.number(batch.used), format.number(batch.printed))}</span>
              {batch.isWithdrawn ? (
                <span className="muted">{said.takenBack}</span>
              ) : (
                <Press deed="take_back" fields={{ batchId: batch.id }} quiet>
                  {said.takeBack}
                </Press>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
