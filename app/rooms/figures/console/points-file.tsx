import { Form } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { presentPoints } from '#app/rooms/dialogues/present-prepare.ts';
import { prepareWords } from '#app/rooms/dialogues/words.ts';
import { opinionWords } from '#app/rooms/opinions/words.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { FileField, TextArea } from '#app/ui/field.tsx';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { presentPointsFile } from '../present-points-file.ts';
import type { Route } from './+types/points-file';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).points.importTitle }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  const { code, dialogueTitle } = await presentPoints(
    houseOf(context),
    requireStaff(context, request),
    asked,
  );
  return { code, dialogueTitle };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    await presentPoints(house, actor, { code: params.code, language: languageIn(context) });
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) throw refuse('invalid', 'points.no-file');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { read: await presentPointsFile(house, { bytes, name: file.name }) };
  });
}

/** An Excel file of points: read safely, shown as cells, then handed to the page of points for its preview. */
export default function PointsFile({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.points;
  const read = actionData && 'read' in actionData ? actionData.read : null;
  const refused = actionData && 'refusal' in actionData ? actionData.refusal : null;
  const back = hrefFor(language, `/lam-viec/doi-thoai/${loaderData.code}/diem-cau`);
  const refusals = { ...opinionWords(language).refusals, ...all.refusals };
  return (
    <main id="main">
      <p className="crumb">
        <a href={back}>{all.tabs.points}</a>
      </p>
      <h1>
        {words.importTitle}: {loaderData.dialogueTitle}
      </h1>
      {refused && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(refused, refusals, language)}</p>
        </Note>
      )}
      {read === null ? (
        <Form method="post" encType="multipart/form-data" className="form">
          <p>{words.importHint}</p>
          <FileField name="file" label={words.excel} accept=".xlsx,.csv" />
          <div>
            <Submit>{words.look}</Submit>
          </div>
        </Form>
      ) : (
        <Form method="post" action={back} encType="multipart/form-data" className="form">
          <p className="num">{words.rows(read.rows)}</p>
          <TextArea name="list" label={words.list} value={read.text} rows={12} maxLength={400_000} />
          <div>
            <Submit name="deed" value="look">
              {words.look}
            </Submit>
          </div>
        </Form>
      )}
    </main>
  );
}
