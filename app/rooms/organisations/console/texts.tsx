import { Link, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { checkText, endText, writeText } from '../acts/texts.ts';
import { checkTextInput, endTextInput, writeTextInput } from '../inputs-texts.ts';
import { presentTexts } from '../present-texts.ts';
import { organisationWords, textWords } from '../words.ts';
import type { Route } from './+types/texts';
import { doneAt, openDesk } from './desk.ts';
import { TextEntry } from './text-entry.tsx';
import { TextForm } from './text-form.tsx';

const path = '/lam-viec/quy-tac/van-ban';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const asked = new URL(request.url).searchParams;
  return {
    ...{ organisation, query, today: dayOf(house.now()) },
    view: await presentTexts(house, actor, organisation.id),
    /** Id of the text that is being corrected; empty for a new one. */
    writing: asked.get('sua'),
    isDone: asked.has('xong'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id };
    const deed = form.get('viec');
    if (deed === 'check') await checkText(house, actor, parseFields(checkTextInput, fields));
    else if (deed === 'end') await endText(house, actor, parseFields(endTextInput, fields));
    else await writeText(house, actor, parseFields(writeTextInput, fields));
    return redirect(hrefFor(languageIn(context), doneAt(path, query, 'saved')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${textWords(languageOf(params)).title} – Điểm Cầu` }];
}

export default function Texts({ loaderData, actionData }: Route.ComponentProps) {
  const { view, query, organisation, today, isDone } = loaderData;
  const language = useLanguage();
  const words = textWords(language);
  const typed = actionData?.typed;
  // A form that comes back with a refusal stays open at what was being written.
  const writing =
    typed === undefined ? loaderData.writing : typed.viec === undefined ? (typed.id?.[0] ?? '') : null;
  const base = hrefFor(language, `${path}${query}`);
  const edit = `${base}${query === '' ? '?' : '&'}sua=`;
  const text = view.texts.find((each) => each.id === writing && each.mayChange) ?? null;
  const isWriting = view.mayAdd && (writing === '' || text !== null);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>
          {organisationWords(language).rules.back}
        </Link>
      </p>
      <div className="head">
        <h1>
          {words.title}: {organisation.name}
        </h1>
        {view.mayAdd && !isWriting && (
          <Link className="btn quiet" to={`${edit}#sua`}>
            {words.add}
          </Link>
        )}
      </div>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.saved}</p>
        </Note>
      )}
      <p className="lead">{words.lead}</p>
      {view.mayAdd && view.keeper !== null && (
        <Note>
          <p>{words.keptAbove(view.keeper)}</p>
        </Note>
      )}
      {isWriting && <TextForm key={writing} text={text} answer={actionData} cancel={base} />}
      {(['own', 'above', 'shipped'] as const).map((whose) => {
        const texts = view.texts.filter((each) => each.whose === whose);
        if (texts.length === 0) return null;
        return (
          <section key={whose}>
            <h2>{words.groups[whose]}</h2>
            <ul className="inbox entries">
              {texts.map((each) => (
                <TextEntry
                  key={each.id}
                  {...{ text: each, edit, today }}
                  answer={typed?.viec !== undefined && typed.id?.[0] === each.id ? actionData : undefined}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
