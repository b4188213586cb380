import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { InvitationLine } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import { EditInvitation, WithdrawInvitation } from './invitation-change.tsx';
import { Earlier, SentLine } from './invitation-sending.tsx';

const tones = {
  invited: 'received',
  confirmed: 'done',
  declined: 'late',
  proposed: 'work',
  substituted: 'done',
  withdrawn: 'late',
} as const;
type Given = Readonly<{
  lines: readonly InvitationLine[];
  mayEdit: boolean;
  answerOf: (id: string) => FormState | undefined;
  language: Language;
}>;

/** The people of a group: what they answered, who comes instead, and what the office may note. */
export function People({ lines, mayEdit, answerOf, language }: Given) {
  const words = prepareWords(language).invitations;
  return (
    <table className="plain stackable invitees">
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name}
              <p className="small muted">{[line.title, line.unit].filter(Boolean).join(', ')}</p>
              {(line.phone ?? line.email) !== null && (
                <p className="small muted num">{[line.phone, line.email].filter(Boolean).join(', ')}</p>
              )}
              {line.requiredFor !== null && (
                <p className="small">
                  <strong className="strong">{words.mustCome}</strong>, {words.because(line.requiredFor)}
                </p>
              )}
            </th>
            <td>
              <p className="row">
                <Tag tone={tones[line.state]}>{words.states[line.state]}</Tag>
                {line.isSilent && <Tag tone="late">{words.silent}</Tag>}
              </p>
              {line.substituteName !== null && (
                <p className="small">
                  {words.instead([line.substituteName, line.substituteTitle].filter(Boolean).join(', '))}
                </p>
              )}
              {line.reason !== null && <p className="small muted">{line.reason}</p>}
              {line.withdrawnReason !== null && <p className="small muted">{line.withdrawnReason}</p>}
              <Earlier line={line} language={language} />
              <SentLine line={line} language={language} />
            </td>
            {mayEdit && (
              <td>
                {line.isStanding && (
                  <>
                    <NoteAnswer line={line} language={language} />
                    <EditInvitation {...{ line, language }} answer={answerOf(line.id)} />
                    <WithdrawInvitation {...{ line, language }} answer={answerOf(line.id)} />
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoteAnswer({ line, language }: { line: InvitationLine; language: Language }) {
  const words = prepareWords(language).invitations;
  const id = (name: string) => `f-${name}-${line.id}`;
  const isAsking = line.state === 'proposed';
  return (
    <details>
      <summary aria-label={`${words.note}: ${line.name}`}>{words.note}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={line.id} />
        {!isAsking && (
          <>
            <Field name="substituteName" id={id('name')} label={words.otherName} maxLength={120} optional />
            <Field
              name="substituteTitle"
              id={id('title')}
              label={words.otherTitle}
              maxLength={200}
              optional
            />
          </>
        )}
        <Field name="reason" id={id('reason')} label={words.reason} maxLength={500} optional />
        <div className="row">
          {isAsking ? (
            <>
              <Submit small name="verb" value="approve">
                {words.approve}
              </Submit>
              <Submit small kind="stop" name="verb" value="refuse">
                {words.refuse}
              </Submit>
            </>
          ) : (
            <>
              <Submit small kind="quiet" name="verb" value="confirm">
                {words.yes}
              </Submit>
              <Submit small kind="quiet" name="verb" value="decline">
                {words.no}
              </Submit>
              <Submit small kind="quiet" name="verb" value="other">
                {words.other}
              </Submit>
            </>
          )}
        </div>
      </Form>
    </details>
  );
}

type InviteGiven = Readonly<{
  answer: FormState | undefined;
  groups: readonly Readonly<{ id: string; name: string }>[];
  language: Language;
}>;

/** Invites people into a new group, or more of them into one that is there. */
export function InviteForm({ answer, groups, language }: InviteGiven) {
  const all = prepareWords(language);
  const words = all.invitations;
  const own = answer && 'people' in answer.typed ? answer : undefined;
  const f = fieldReader({ answer: own, errors: all.errors });
  const labels = { group: words.group, people: words.people, quota: words.quota, confirmBy: words.confirmBy };
  return (
    <section aria-labelledby="h-invite">
      <h2 id="h-invite">{words.add}</h2>
      <Form method="post" className="form">
        <ErrorSummary answer={own} words={all} labels={labels} />
        <Field
          {...f('group')}
          label={words.group}
          hint={words.groupHint}
          maxLength={120}
          list="invitation-groups"
          required
        />
        <datalist id="invitation-groups">
          {groups.map((group) => (
            <option key={group.id} value={group.name} />
          ))}
        </datalist>
        <Field {...f('quota')} label={words.quota} inputMode="numeric" maxLength={6} optional />
        <DateFields
          name="confirmBy"
          label={words.confirmBy}
          error={f('confirmBy').error}
          parts={{ day: f('confirmBy.day'), month: f('confirmBy.month'), year: f('confirmBy.year') }}
          optional
        />
        <TextArea
          {...f('people')}
          label={words.people}
          hint={words.peopleHint}
          rows={6}
          maxLength={40_000}
          required
        />
        <div>
          <Submit name="deed" value="invite">
            {words.save}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
