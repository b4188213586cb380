import { redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { recheckRefusal } from '../acts/recheck.ts';
import { recheckInput } from '../inputs-selection.ts';
import { presentRechecks } from '../present-recheck.ts';
import { selectionWords } from '../words.ts';
import type { Route } from './+types/rechecks';
import { organisationFor } from './organisation.ts';
import { Checks, Draws } from './recheck-parts.tsx';

const path = '/lam-viec/y-kien/xem-lai';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: selectionWords(languageOf(params)).recheck.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const organisationId = organisationFor(actor, ['clerk', 'head', 'front']);
  const of = { organisationId, dialogueId: null, language: languageIn(context) };
  return await presentRechecks(houseOf(context), actor, of);
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    await recheckRefusal(houseOf(context), requireStaff(context, request), readForm(recheckInput, form));
    return redirect(hrefFor(languageIn(context), path), 303);
  });
}

/** All that was drawn here, with and without a dialogue: what waits first, then what was said. */
export default function Rechecks({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = selectionWords(language);
  const words = all.recheck;
  const { percent, days, basis, isChecked, refused, draws, checks, mayReopen } = loaderData;
  const waiting = checks.filter((check) => check.verdict === null && !check.isGone);
  const over = checks.filter((check) => check.verdict !== null || check.isGone);
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(percent, basis, isChecked)}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <p>{words.byClock(days)}</p>
      <p className="num">{words.waiting(refused)}</p>
      <section aria-labelledby="h-look">
        <h2 id="h-look" className="num">
          {words.toLook(waiting.length)}
        </h2>
        <Checks checks={waiting} mayReopen={mayReopen} language={language} />
      </section>
      {over.length > 0 && (
        <section aria-labelledby="h-over">
          <h2 id="h-over">{words.lookedAt}</h2>
          <Checks checks={over} mayReopen={mayReopen} language={language} />
        </section>
      )}
      <section aria-labelledby="h-draws">
        <h2 id="h-draws">{words.draws}</h2>
        {draws.length === 0 && <p>{words.none}</p>}
        <Draws draws={draws} language={language} />
      </section>
    </main>
  );
}
