import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { describePoint, importPoints, noteTestCall } from '../acts/points.ts';
import { pointInput, testCallInput } from '../inputs-prepare.ts';
import { presentPointPreview, presentPoints } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/points';
import { ImportPoints, PointTable } from './point-parts.tsx';
import { PrepareHead } from './prepare-head.tsx';
import './prepare.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).tabs.points }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentPoints(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { id: dialogueId } = await presentPoints(house, actor, { code: params.code, language });
    const deed = form.get('deed');
    const fields = fieldsOf(form);
    if (deed === 'look' || deed === 'take') {
      const text = await textOf(form);
      const looked = await presentPointPreview(house, actor, { code: params.code, text });
      if (deed === 'look' || looked.lines.length === 0) return { looked, text };
      await importPoints(house, actor, { dialogueId, lines: looked.lines });
    } else if (deed === 'good' || deed === 'bad') {
      const input = parseFields(testCallInput, { ...fields, isGood: deed === 'good' ? 'yes' : 'no' });
      await noteTestCall(house, actor, { ...input, dialogueId });
    } else if (deed === 'save') {
      await describePoint(house, actor, { ...parseFields(pointInput, fields), dialogueId });
    } else throw refuse('invalid', 'form.invalid');
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/diem-cau`), 303);
  });
}

/** The file where one was chosen, else what was pasted. */
async function textOf(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return (await file.text()).slice(0, 400_000);
  return String(form.get('list') ?? '').slice(0, 400_000);
}

export default function Points({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.points;
  const { points, may } = loaderData;
  const looked = actionData && 'looked' in actionData ? actionData : null;
  const refused = actionData && 'refusal' in actionData ? actionData : null;
  return (
    <main id="main">
      <PrepareHead view={loaderData} tab="points" language={language} />
      <p className="lead">{words.lead}</p>
      {refused && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(refused.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <p className="num strong">
        {words.counts(points.length, points.filter((point) => point.isGood === true).length)}
      </p>
      <PointTable points={points} mayEdit={may.edit} language={language} />
      {may.edit && (
        <ImportPoints looked={looked} typed={refused?.typed.list?.[0] ?? ''} language={language} />
      )}
    </main>
  );
}
