import { Form, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { PrintHere } from '#app/ui/print-here.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { writeRunSheetDetails } from '../acts/prepare.ts';
import { runSheetInput } from '../inputs-prepare.ts';
import { presentRunSheet } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/run-sheet';
import { PrepareHead } from './prepare-head.tsx';
import './prepare.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).tabs.runSheet }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentRunSheet(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { id: dialogueId } = await presentRunSheet(house, actor, { code: params.code, language });
    await writeRunSheetDetails(house, actor, { ...parseFields(runSheetInput, fieldsOf(form)), dialogueId });
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/kich-ban`), 303);
  });
}

export default function RunSheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.runSheet;
  const { items, reserve, fallback, points, planned, length, speakers, may, place } = loaderData;
  const { time } = formatOf(language);
  return (
    <main id="main">
      <PrepareHead view={loaderData} tab="runSheet" language={language} />
      <PrintHere />
      <p>{place}</p>
      <p className="lead noprint">{words.lead}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <p className="num">
        {words.sum(planned, length)} {planned > length && <strong>{words.over(planned - length)}</strong>}
      </p>
      {items.length === 0 && <p>{words.none}</p>}
      <Form method="post" className="stack onpaper">
        <datalist id="speakers">
          {speakers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {items.length > 0 && (
          <table className="plain stackable">
            <caption className="hide">{all.tabs.runSheet}</caption>
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.minutes}</th>
                <th scope="col">{words.speaker}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <td className="num">{time(item.startsAt)}</td>
                  <th scope="row">{item.title}</th>
                  <td className="num">{item.minutes}</td>
                  <td>
                    {may.edit ? (
                      <input
                        className="input"
                        name={`speakers.${item.id}`}
                        aria-label={`${words.speaker}: ${item.title}`}
                        defaultValue={item.speaker ?? ''}
                        list="speakers"
                        maxLength={200}
                      />
                    ) : (
                      item.speaker
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {points.length > 0 && (
          <section>
            <h2>{words.points}</h2>
            <p>{points.join(', ')}</p>
          </section>
        )}
        {may.edit ? (
          <div className="form">
            <TextArea
              name="reserve"
              label={words.reserve}
              hint={words.reserveHint}
              value={reserve.map((question) => question.text).join('\n')}
              rows={5}
              maxLength={10_000}
              optional
            />
            <TextArea
              name="fallback"
              label={words.fallback}
              hint={words.fallbackHint}
              value={fallback ?? ''}
              rows={4}
              maxLength={2000}
              optional
            />
            <div className="noprint">
              <Submit>{words.save}</Submit>
            </div>
          </div>
        ) : (
          <>
            <h2>{words.reserve}</h2>
            <ol className="prose">
              {reserve.map((question) => (
                <li key={question.id}>{question.text}</li>
              ))}
            </ol>
            <h2>{words.fallback}</h2>
            <p>{fallback}</p>
          </>
        )}
      </Form>
    </main>
  );
}
