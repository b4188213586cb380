import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Card, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PersonView } from '../present.ts';
import { peopleWords } from '../words.ts';
import { GrantRole, type UnitChoice } from './grant-role.tsx';
import { Holdings } from './holdings.tsx';

type Given = Readonly<{
  person: PersonView;
  organisationId: string;
  units: readonly UnitChoice[];
  today: string;
  /** The one-time link that was just made for this person. */
  link: string | null;
  answer: FormState | undefined;
}>;

/** One person: who, with which roles, and what an administrator can do about it. */
export function PersonCard({ person, organisationId, units, today, link, answer }: Given) {
  const words = peopleWords(useLanguage()).people;
  return (
    <Card className="stack">
      <div className="head">
        <h2>{person.name}</h2>
        <p className="row">
          {person.account === 'none' && <Tag tone="received">{words.noAccount}</Tag>}
          {person.account === 'waiting' && <Tag tone="work">{words.waiting}</Tag>}
          {person.hasTwoFactor && <Tag tone="done">{words.twoFactor}</Tag>}
        </p>
      </div>
      <p className="muted">{[person.title, person.email, person.phone].filter(Boolean).join(' · ')}</p>
      {link !== null && <Link href={link} name={person.name} />}
      <Holdings roles={person.roles} personId={person.id} today={today} />
      <details className="stack" open={answer !== undefined}>
        <summary>
          {words.manage}
          <span className="hide"> {person.name}</span>
        </summary>
        <GrantRole
          personId={person.id}
          organisationId={organisationId}
          units={units}
          today={today}
          answer={answer}
          key={person.roles.length}
        />
        {person.may.includes('account') ? (
          <AccountForms person={person} />
        ) : (
          <p className="muted">{words.kept}</p>
        )}
      </details>
    </Card>
  );
}

function Link({ href, name }: { href: string; name: string }) {
  const words = peopleWords(useLanguage()).people;
  return (
    <Note tone="good" title={words.link(name)} role="status">
      <p className="pre">
        <code>{href}</code>
      </p>
      <p>{words.linkHint}</p>
    </Note>
  );
}

function AccountForms({ person }: { person: PersonView }) {
  const words = peopleWords(useLanguage()).people;
  return (
    <>
      <Form method="post" className="form">
        <input type="hidden" name="viec" value="invite" />
        <input type="hidden" name="personId" value={person.id} />
        <Field
          name="email"
          id={`f-email-${person.id}`}
          label={words.email}
          type="email"
          value={person.email ?? ''}
          maxLength={200}
          required
        />
        <div>
          <Submit kind="quiet" small>
            {person.account === 'none' ? words.invite : words.inviteAgain}
          </Submit>
        </div>
      </Form>
      <div className="row">
        {person.hasTwoFactor && (
          <OneButton viec="reset-two" personId={person.id} label={words.resetTwo} stop />
        )}
        {person.account === 'ready' && (
          <OneButton viec="end-sessions" personId={person.id} label={words.endSessions} />
        )}
      </div>
    </>
  );
}

type ButtonGiven = Readonly<{ viec: string; personId: string; label: string; stop?: boolean }>;

function OneButton({ viec, personId, label, stop }: ButtonGiven) {
  return (
    <Form method="post">
      <input type="hidden" name="viec" value={viec} />
      <input type="hidden" name="personId" value={personId} />
      <Submit kind={stop ? 'stop' : 'quiet'} small>
        {label}
      </Submit>
    </Form>
  );
}
