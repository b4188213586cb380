import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { InvitationLine, InvitationsView } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';

type Given = Readonly<{ line: InvitationLine; answer: FormState | undefined; language: Language }>;

/** Corrects the name, what stands beside it, telephone and mail address of one invitee. */
export function EditInvitation({ line, answer, language }: Given) {
  const all = prepareWords(language);
  const words = all.invitations;
  const own = answer && 'phone' in answer.typed ? answer : undefined;
  const values = { name: line.name, title: line.title, phone: line.phone, email: line.email };
  const f = fieldReader({ answer: own, errors: all.errors, values });
  const field = (name: string) => ({ ...f(name), id: `f-edit-${name}-${line.id}` });
  return (
    <details open={own !== undefined}>
      <summary aria-label={`${words.edit}: ${line.name}`}>{words.edit}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={line.id} />
        <Field {...field('name')} label={words.name} maxLength={120} required />
        <Field {...field('title')} label={words.titleField} maxLength={200} optional />
        <Field {...field('phone')} label={words.sending.phone} inputMode="tel" maxLength={20} optional />
        <Field {...field('email')} label={words.sending.email} type="email" maxLength={200} optional />
        <div>
          <Submit small kind="quiet" name="deed" value="edit">
            {words.saveEdit}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

/** Takes an invitation back, and says why. */
export function WithdrawInvitation({ line, answer, language }: Given) {
  const all = prepareWords(language);
  const words = all.invitations;
  const own = answer?.typed.deed?.[0] === 'withdraw' ? answer : undefined;
  const f = fieldReader({ answer: own, errors: all.errors, values: {} });
  return (
    <details open={own !== undefined}>
      <summary aria-label={`${words.withdraw}: ${line.name}`}>{words.withdraw}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={line.id} />
        <p className="small muted">{words.withdrawHint}</p>
        <Field
          {...f('reason')}
          id={`f-withdraw-${line.id}`}
          label={words.withdrawReason}
          maxLength={300}
          required
        />
        <div>
          <Submit small kind="stop" name="deed" value="withdraw">
            {words.withdraw}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

type GroupGiven = Readonly<{
  group: InvitationsView['groups'][number];
  answer: FormState | undefined;
  language: Language;
}>;

/** How many seats the group has, and by when it is to answer. */
export function GroupLimits({ group, answer, language }: GroupGiven) {
  const all = prepareWords(language);
  const words = all.invitations;
  const f = fieldReader({ answer, errors: all.errors, values: { quota: group.quota } });
  return (
    <details open={answer !== undefined}>
      <summary aria-label={`${words.limits}: ${group.name}`}>{words.limits}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={group.id} />
        <Field
          {...f('quota')}
          id={`f-quota-${group.id}`}
          label={words.quota}
          hint={words.quotaHint}
          inputMode="numeric"
          maxLength={6}
          optional
        />
        <DateFields
          name="confirmBy"
          id={`f-confirm-${group.id}`}
          label={words.confirmBy}
          day={group.confirmBy ?? ''}
          error={f('confirmBy').error}
          parts={{ day: f('confirmBy.day'), month: f('confirmBy.month'), year: f('confirmBy.year') }}
          optional
        />
        <div>
          <Submit small kind="quiet" name="deed" value="group">
            {words.saveLimits}
          </Submit>
        </div>
      </Form>
    </details>
  );
}
