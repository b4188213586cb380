import { Form } from 'react-router';
import { addDays } from '#app/ground/time.ts';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { ReceptionPlaceView } from '../present-reception.ts';
import { receptionHosts, receptionMatters } from '../reception.ts';
import { receptionWords } from '../words.ts';

type Answered = Readonly<{ answer: FormState | undefined }>;

/** Seven days from a Monday on, of which the names of the week are read. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, day: addDays('2026-01-04', weekday) }));

export function PlaceForm({ place, answer }: Answered & { place: ReceptionPlaceView | null }) {
  const all = receptionWords(useLanguage());
  const words = all.desk;
  const f = fieldReader({ answer, errors: all.errors, values: place ?? { takes: receptionMatters } });
  const labels = { name: words.name, address: all.address, takes: all.takes };
  return (
    <Form method="post" className="form">
      <input type="hidden" name="deed" value="keep" />
      <ErrorSummary answer={answer} words={all} labels={labels} />
      <Field {...f('name')} label={words.name} hint={words.nameHint} maxLength={160} required />
      <Field {...f('address')} label={all.address} maxLength={240} required />
      <Field {...f('phone')} label={all.phone} type="tel" maxLength={40} optional />
      <CheckboxGroup
        {...f('takes[]')}
        label={all.takes}
        options={receptionMatters.map((matter) => ({ value: matter, label: all.matters[matter] }))}
      />
      <TextArea {...f('about')} label={all.about} hint={words.aboutHint} rows={2} maxLength={400} optional />
      <div>
        <Submit>{words.save}</Submit>
      </div>
    </Form>
  );
}

/** The lines of the calendar, each with a button that takes it out. */
export function Times({ place }: { place: ReceptionPlaceView }) {
  const language = useLanguage();
  const all = receptionWords(language);
  const words = all.desk;
  if (place.times.length === 0) return <p>{words.noTimes}</p>;
  return (
    <ul className="rows">
      {place.times.map((time) => (
        <li key={time.id}>
          <div>
            <DayWords time={time} />
            <p className="meta num">
              <span>
                {time.from} – {time.to}
              </span>
              <span>{time.hostTitle}</span>
              {time.isEnding && <span>{words.ending}</span>}
            </p>
            {!time.isEnding && (
              <Form method="post">
                <input type="hidden" name="deed" value="remove" />
                <input type="hidden" name="timeId" value={time.id} />
                <Submit kind="quiet" small>
                  {words.remove}
                </Submit>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function DayWords({ time }: { time: ReceptionPlaceView['times'][number] }) {
  const language = useLanguage();
  const words = receptionWords(language).desk;
  if (time.weekday === null) return <>{words.everyMonth(time.monthDays.join(', '))}</>;
  const day = weekdays[time.weekday - 1]?.day ?? '';
  return <>{words.everyWeek(formatOf(language).block(day).weekday)}</>;
}

export function AddTime({ answer }: Answered) {
  const language = useLanguage();
  const all = receptionWords(language);
  const words = all.desk;
  const begun = { host: 'officer', fromTime: '08:00', toTime: '11:30' };
  const f = fieldReader({ answer, errors: all.errors, values: begun });
  const labels = {
    hostTitle: words.hostTitle,
    monthDays: words.monthDays,
    fromTime: words.from,
    toTime: words.to,
  };
  return (
    <details className="more" open={answer !== undefined}>
      <summary>{words.addTime}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="time" />
        <ErrorSummary answer={answer} words={all} labels={labels} />
        <RadioGroup
          {...f('host')}
          label={words.host}
          options={receptionHosts.map((host) => ({ value: host, label: all.hosts[host] }))}
        />
        <Field {...f('hostTitle')} label={words.hostTitle} maxLength={120} required />
        <Select
          {...f('weekday')}
          label={words.weekday}
          empty={words.byMonth}
          options={weekdays.map(({ weekday, day }) => ({
            value: String(weekday),
            label: formatOf(language).block(day).weekday,
          }))}
        />
        <Field
          {...f('monthDays')}
          label={words.monthDays}
          hint={words.monthDaysHint}
          inputMode="text"
          maxLength={100}
          optional
        />
        <Field {...f('fromTime')} label={words.from} type="time" required />
        <Field {...f('toTime')} label={words.to} type="time" required />
        <div>
          <Submit>{words.addTime}</Submit>
        </div>
      </Form>
    </details>
  );
}

export function ClosePlace({ answer }: Answered) {
  const all = receptionWords(useLanguage());
  return (
    <Form method="post" className="form">
      <input type="hidden" name="deed" value="close" />
      <ErrorSummary answer={answer} words={all} />
      <p className="muted">{all.desk.closeHint}</p>
      <div>
        <Submit kind="quiet">{all.desk.close}</Submit>
      </div>
    </Form>
  );
}
