import { useActionData } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { endSessions, invitePerson, resetTwoFactor } from '../acts/accounts.ts';
import { addPerson } from '../acts/persons.ts';
import { endRole, grantRole } from '../acts/roles.ts';
import { endRoleInput, inviteInput, personIdInput, personInput, roleInput } from '../inputs.ts';
import { presentKept, presentPeople, presentReceptionGaps } from '../present.ts';
import { requireStaff } from '../session.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/people';
import { AddPerson } from './add-person.tsx';
import { PersonCard } from './person-card.tsx';

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).people.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const wanted = new URL(request.url).searchParams.get('co-quan');
  const { organisations, organisationId, units } = await presentKept(house, actor, wanted);
  if (organisationId === null) throw refuse('forbidden', 'people.administrator');
  const people = await presentPeople(house, actor, organisationId);
  const gaps = await presentReceptionGaps(house, actor);
  const lacksReception = gaps.some((gap) => gap.organisationId === organisationId);
  return { organisations, organisationId, units, people, lacksReception, today: dayOf(house.now()) };
}

/** What was done, in one word of `words.people`; a link is shown once, to its person's card. */
export type Done = Readonly<{
  done: 'added' | 'granted' | 'roleEnded' | 'resetTwoDone' | 'sessionsEnded' | null;
  link: Readonly<{ personId: string; href: string }> | null;
}>;

export async function action({ context, request }: Route.ActionArgs) {
  requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, () => deed(form, { context, request }));
}

async function deed(
  form: FormData,
  { context, request }: Pick<Route.ActionArgs, 'context' | 'request'>,
): Promise<Done> {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  switch (form.get('viec')) {
    case 'add':
      await addPerson(house, actor, readForm(personInput, form));
      return { done: 'added', link: null };
    case 'grant':
      await grantRole(house, actor, readForm(roleInput, form));
      return { done: 'granted', link: null };
    case 'end-role':
      await endRole(house, actor, readForm(endRoleInput, form));
      return { done: 'roleEnded', link: null };
    case 'invite': {
      const input = readForm(inviteInput, form);
      const token = await invitePerson(house, actor, input);
      const path = hrefFor(languageIn(context), '/lam-viec/chon-mat-khau');
      return {
        done: null,
        link: { personId: input.personId, href: `${house.publicUrl}${path}?ma=${token}` },
      };
    }
    case 'reset-two':
      await resetTwoFactor(house, actor, readForm(personIdInput, form));
      return { done: 'resetTwoDone', link: null };
    case 'end-sessions':
      await endSessions(house, actor, readForm(personIdInput, form));
      return { done: 'sessionsEnded', link: null };
    default:
      throw refuse('invalid', 'sign-in.failed');
  }
}

export default function People({ loaderData }: Route.ComponentProps) {
  const { organisations, organisationId, units, people, lacksReception, today } = loaderData;
  const language = useLanguage();
  const all = peopleWords(language);
  const words = all.people;
  const given = useActionData<typeof action>();
  const answer = given && 'refusal' in given ? given : undefined;
  const done = given && 'done' in given ? given : undefined;
  const labels = {
    name: words.name,
    title: words.personTitle,
    email: words.email,
    phone: words.phone,
    unitId: words.unit,
  };
  return (
    <main id="main">
      <div className="head">
        <h1>{words.title}</h1>
        <p className="muted">{words.count(people.length)}</p>
      </div>
      <p className="lead">{words.lead}</p>
      {organisations.length > 1 && (
        <nav aria-label={words.organisation} className="row">
          {organisations.map((each) => (
            <a
              key={each.id}
              href={`?co-quan=${each.id}`}
              className={each.id === organisationId ? 'btn small' : 'btn quiet small'}
              aria-current={each.id === organisationId ? 'page' : undefined}
            >
              {each.name}
            </a>
          ))}
        </nav>
      )}
      <ErrorSummary answer={answer} words={all} labels={labels} />
      {lacksReception && (
        <Note tone="warn" title={words.noReception}>
          <p>{words.noReceptionWhy}</p>
        </Note>
      )}
      {done?.done && (
        <Note tone="good" role="status">
          <p>{words[done.done]}</p>
          {done.done === 'roleEnded' && (
            <p>
              {words.handOverNow} <a href={hrefFor(language, '/lam-viec/ban-giao')}>{words.toHandover}</a>
            </p>
          )}
        </Note>
      )}
      <AddPerson
        organisationId={organisationId}
        answer={answer?.typed.viec?.[0] === 'add' ? answer : undefined}
        count={people.length}
      />
      {people.map((person) => (
        <PersonCard
          key={person.id}
          person={person}
          organisationId={organisationId}
          units={units}
          today={today}
          link={done?.link?.personId === person.id ? done.link.href : null}
          answer={answer?.typed.personId?.[0] === person.id ? answer : undefined}
        />
      ))}
    </main>
  );
}
