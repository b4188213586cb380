import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { UnitView } from '../present.ts';
import { organisationWords } from '../words.ts';

type Answer = Readonly<{ answer: FormState | undefined }>;

export function EditUnit({ unit, answer }: Answer & Readonly<{ unit: UnitView }>) {
  const words = organisationWords(useLanguage());
  const f = fieldReader({
    answer,
    errors: words.errors,
    values: { name: unit.name, shortName: unit.shortName, headTitle: unit.headTitle, phone: unit.phone },
  });
  return (
    <section className="stack">
      <h2>{words.units.editTitle}</h2>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={{ name: words.units.name }} />
        <input type="hidden" name="deed" value="edit" />
        <input type="hidden" name="seenName" value={unit.name} />
        <input type="hidden" name="headPersonId" value={unit.head?.personId ?? ''} />
        <Field {...f('name')} label={words.units.name} maxLength={160} required />
        <Field {...f('shortName')} label={words.units.shortName} maxLength={60} optional />
        <Field {...f('headTitle')} label={words.units.headTitle} maxLength={120} optional />
        <Field {...f('phone')} label={words.units.phone} type="tel" maxLength={40} optional />
        <div>
          <Submit>{words.units.save}</Submit>
        </div>
      </Form>
    </section>
  );
}

type Closing = Answer & Readonly<{ successors: readonly { id: string; name: string }[]; today: string }>;

export function CloseUnit({ successors, today, answer }: Closing) {
  const words = organisationWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors });
  const labels = { lastDay: words.units.lastDay, reason: words.units.reason };
  return (
    <section className="stack">
      <h2>{words.units.closeTitle}</h2>
      <p>{words.units.closeHint}</p>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <input type="hidden" name="deed" value="close" />
        <DateFields
          name="lastDay"
          label={words.units.lastDay}
          day={today}
          error={f('lastDay').error}
          parts={{ day: f('lastDay.day'), month: f('lastDay.month'), year: f('lastDay.year') }}
        />
        <Select
          {...f('successorId')}
          label={words.units.successor}
          empty={words.units.noSuccessor}
          options={successors.map((each) => ({ value: each.id, label: each.name }))}
        />
        <Field {...f('reason')} label={words.units.reason} maxLength={500} required />
        <div>
          <Submit kind="stop">{words.units.close}</Submit>
        </div>
      </Form>
    </section>
  );
}
