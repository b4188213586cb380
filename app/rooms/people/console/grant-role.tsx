import { Form } from 'react-router';
import { roleNames } from '#app/ground/actor.ts';
import { DateFields } from '#app/ui/choice.tsx';
import { Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { peopleWords } from '../words.ts';

export type UnitChoice = Readonly<{ id: string; name: string }>;

type Given = Readonly<{
  personId: string;
  organisationId: string;
  units: readonly UnitChoice[];
  today: string;
  answer: FormState | undefined;
}>;

/** A role for a period; officers and the Front act for a department. */
export function GrantRole({ personId, organisationId, units, today, answer }: Given) {
  const all = peopleWords(useLanguage());
  const words = all.people;
  const own = answer?.typed.viec?.[0] === 'grant' ? answer : undefined;
  const field = fieldReader({ answer: own, errors: all.errors });
  // Many cards stand on the page: only the one whose form came back has the ids that the summary links to.
  const here = (name: string) => (own ? field(name) : { ...field(name), id: `f-${name}-${personId}` });
  const partsOf = (name: string) => ({
    parts: own && { day: field(`${name}.day`), month: field(`${name}.month`), year: field(`${name}.year`) },
  });
  return (
    <Form method="post" className="form columns">
      <input type="hidden" name="viec" value="grant" />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="organisationId" value={organisationId} />
      <Select
        {...here('role')}
        label={words.rolesTitle}
        options={roleNames.map((role) => ({ value: role, label: all.roles[role] }))}
        empty=""
      />
      <Select
        {...here('unitId')}
        label={words.unit}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        empty={words.noUnit}
      />
      <DateFields {...here('validFrom')} {...partsOf('validFrom')} label={words.from} day={today} />
      <DateFields {...here('validTo')} {...partsOf('validTo')} label={words.to} optional />
      <div className="all">
        <Submit small>{words.grant}</Submit>
      </div>
    </Form>
  );
}
