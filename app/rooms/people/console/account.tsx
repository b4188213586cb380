import { data } from 'react-router';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { answerForm, parseFields } from '#app/http/form.ts';
import { languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { endOwnSessions } from '../acts/accounts.ts';
import { readSignedIn } from '../acts/sessions.ts';
import { cookiesOf, refusalOf, visitorOf } from '../door.ts';
import { changePasswordInput } from '../inputs.ts';
import { presentAccount } from '../present.ts';
import { requireAccount } from '../session.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/account';
import { PasswordForm } from './account-password.tsx';
import { Sessions } from './account-sessions.tsx';
import { TwoFactor, type TwoFactorSecret } from './account-two-factor.tsx';

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).account.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireAccount(context, request);
  const house = houseOf(context);
  const signedIn = await readSignedIn(house, request.headers);
  const account = await presentAccount(house, actor, signedIn?.sessionId ?? '');
  if (account === null) throw refuse('missing', 'people.account');
  return { account };
}

/** What was done, in one word of `words.account`, and a secret that is shown once. */
type Done = Readonly<{ done: 'changed' | 'twoDone' | 'twoDisabled' | 'twoNewCodesDone' | 'ended' | null }> &
  Readonly<{ secret: TwoFactorSecret | null }>;

export async function action({ context, request }: Route.ActionArgs) {
  requireAccount(context, request);
  const form = await request.formData();
  return await answerForm(form, () => deed(form, { context, request }), ['current', 'password', 'repeated']);
}

type Asked = Pick<Route.ActionArgs, 'context' | 'request'>;

async function deed(form: FormData, { context, request }: Asked) {
  const house = houseOf(context);
  const text = (name: string) => String(form.get(name) ?? '');
  const ask = async (...[path, body]: [Parameters<typeof house.signIn.ask>[0], Record<string, unknown>]) => {
    const answer = await house.signIn.ask(path, visitorOf(context, request), body);
    return orThrow(answer.ok ? answer : refusalOf(answer));
  };
  const password = text('current');
  switch (text('viec')) {
    case 'password': {
      const input = parseFields(changePasswordInput, Object.fromEntries(form));
      const body = { currentPassword: input.current, newPassword: input.password, revokeOtherSessions: true };
      return answered({ done: 'changed', secret: null }, await ask('/change-password', body));
    }
    case 'two-enable': {
      const answer = await ask('/two-factor/enable', { password });
      return answered({ done: null, secret: secretOf(answer.body) }, answer);
    }
    case 'two-confirm': {
      const code = text('code').replace(/\D/g, '');
      return answered({ done: 'twoDone', secret: null }, await ask('/two-factor/verify-totp', { code }));
    }
    case 'two-disable':
      return answered({ done: 'twoDisabled', secret: null }, await ask('/two-factor/disable', { password }));
    case 'two-codes': {
      const answer = await ask('/two-factor/generate-backup-codes', { password });
      return answered({ done: 'twoNewCodesDone', secret: secretOf(answer.body) }, answer);
    }
    case 'end':
    case 'end-others':
      return await endSessions(form, { context, request });
    default:
      throw refuse('invalid', 'sign-in.failed');
  }
}

async function endSessions(form: FormData, { context, request }: Asked) {
  const house = houseOf(context);
  const actor = requireAccount(context, request);
  const here = (await readSignedIn(house, request.headers))?.sessionId ?? '';
  const only = String(form.get('phien') ?? '');
  await endOwnSessions(house, actor, form.get('viec') === 'end' ? { only } : { except: here });
  return data<Done>({ done: 'ended', secret: null });
}

function answered(done: Done, answer: Parameters<typeof cookiesOf>[0]) {
  return data(done, { headers: cookiesOf(answer) });
}

function secretOf(body: Readonly<Record<string, unknown>>): TwoFactorSecret {
  const codes = Array.isArray(body.backupCodes) ? body.backupCodes.map(String) : [];
  return { uri: typeof body.totpURI === 'string' ? body.totpURI : null, codes };
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { account } = loaderData;
  const all = peopleWords(useLanguage());
  const words = all.account;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  const done = actionData && 'done' in actionData ? actionData : undefined;
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">
        {account.name}
        {account.title && `, ${account.title}`} · {account.email}
      </p>
      {done?.done && (
        <Note tone="good" role="status">
          <p>{words[done.done]}</p>
        </Note>
      )}
      <section className="stack">
        <h2>{words.rolesTitle}</h2>
        {account.roles.length === 0 && <p>{words.noRole}</p>}
        <ul className="row">
          {account.roles.map((held) => (
            <li key={`${held.role} ${held.organisation}`}>
              <Tag tone="done">
                {all.roles[held.role]}, {held.organisation}
              </Tag>
            </li>
          ))}
        </ul>
      </section>
      <Sessions sessions={account.sessions} />
      <TwoFactor isOn={account.hasTwoFactor} secret={done?.secret ?? null} answer={answer} />
      <PasswordForm answer={answer} isDone={done?.done === 'changed'} />
    </main>
  );
}
