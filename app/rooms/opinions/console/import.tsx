import { useEffect } from 'react';
import { Form, Link, redirect, useRevalidator } from 'react-router';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { runImports } from '../acts/import/run.ts';
import { resumeImport, startImport } from '../acts/import/start.ts';
import { undoImport } from '../acts/import/undo.ts';
import { importInput, importRowInput } from '../inputs.ts';
import { consentRecords, enteredChannels } from '../opinion.ts';
import { presentImport } from '../present-import.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/import';
import { ImportFields } from './import-fields.tsx';
import { chosenIn, mappingIn, queryOf, unseen } from './import-form.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportTrial } from './import-trial.tsx';
import './console.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const query = new URL(request.url).searchParams;
  const given = await presentImport(houseOf(context), actor, {
    id: params.id,
    sheetName: query.get('trang'),
    mapping: query.get('trang') === query.get('trang-truoc') ? mappingIn(query) : null,
    alsoSheets: query.getAll('them'),
  });
  return { ...given, chosen: chosenIn(query), isUnseen: query.has(unseen) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), id: params.id };
    const here = hrefFor(languageIn(context), `/lam-viec/y-kien/nhap-bang/${params.id}`);
    switch (form.get('verb')) {
      case 'start': {
        const given = {
          ...fields,
          mapping: mappingIn(form),
          sheetName: form.get('trang'),
          tellsSenders: form.get('tellsSenders') === 'on',
          alsoSheets: form.getAll('them'),
          isAgain: form.get('lai') === 'on',
        };
        const input = parseFields(importInput, given);
        const rows = await startImport(house, actor, input).catch((refusal: unknown) => {
          if (!(refusal instanceof Refusal) || refusal.code !== 'import.not-seen') throw refusal;
          return null;
        });
        // The trial of what was chosen now, with all else as it was typed.
        if (rows === null) return redirect(`${here}?${queryOf(form)}#cot`, 303);
        begin(house, rows);
        return redirect(here, 303);
      }
      case 'resume':
        begin(house, [await resumeImport(house, actor, parseFields(importRowInput, fields))]);
        return redirect(here, 303);
      case 'undo':
        await undoImport(house, actor, parseFields(importRowInput, fields));
        return redirect(here, 303);
      default:
        throw refuse('invalid', 'form.invalid');
    }
  });
}

/** It goes on after the answer; where the program ends meanwhile, the clock goes on with it. */
function begin(house: ReturnType<typeof houseOf>, rows: readonly { id: string }[]): void {
  const ids = rows.map((row) => row.id);
  runImports(house, ids).catch((err: unknown) => house.log.error({ err }, 'an import was left'));
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).imports.title }];
}

/** A sheet before it comes in, while it does, and afterwards. */
export default function Import({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.imports;
  const format = formatOf(language);
  const { sheet, state, chosen, unread } = loaderData;
  const good = [sheet, ...(sheet?.also ?? [])].reduce((sum, each) => sum + (each?.check.good ?? 0), 0);
  useProgress([loaderData, ...loaderData.same].some((each) => each.state === 'running'));
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>
          {loaderData.sheetName === null
            ? loaderData.fileName
            : w.fileAndSheet(loaderData.fileName, loaderData.sheetName)}
        </h1>
        <div className="row">
          <span className="tag">{w.states[state]}</span>
          <Link to={hrefFor(language, '/lam-viec/y-kien/nhap-bang')}>{w.back}</Link>
        </div>
      </div>
      <ErrorSummary answer={actionData} words={words} />
      {loaderData.isUnseen && sheet !== null && (
        <Note tone="warn" role="status">
          <p>{words.refusals['import.not-seen']?.({})}</p>
        </Note>
      )}
      {state !== 'read' && <ImportResult given={loaderData} language={language} />}
      {state === 'read' && sheet === null && (
        <Note tone="stop">
          <p>{(unread && words.refusals[unread.code]?.(unread.facts)) ?? w.unreadable}</p>
        </Note>
      )}
      {sheet !== null && (
        <Form method="get" className="panel" id="cot" key={JSON.stringify(sheet.mapping) + sheet.name}>
          <input type="hidden" name="trang-truoc" value={sheet.name} />
          <ImportMapping sheet={sheet} language={language} />
          <ImportFields sheet={sheet} fields={loaderData.fields} language={language} />
          <div className="row">
            <button type="submit" className="btn quiet">
              {w.retry}
            </button>
          </div>
          <ImportTrial sheet={sheet} language={language} />
          <div className="form columns">
            <Select
              name="channel"
              label={w.channel}
              value={chosen.channel}
              options={enteredChannels.map((each) => ({ value: each, label: words.channels[each] }))}
            />
            <Select
              name="consentRecord"
              label={w.consent}
              value={chosen.consentRecord}
              options={consentRecords.map((each) => ({ value: each, label: words.consents[each] }))}
            />
            <Select
              name="dialogueCode"
              label={w.dialogue}
              value={chosen.dialogueCode}
              empty={w.noDialogue}
              options={loaderData.dialogues.map(({ code, title }) => ({ value: code, label: title }))}
            />
            <div className="all">
              <Checkbox
                name="tellsSenders"
                label={w.tells}
                hint={w.tellsHint}
                checked={chosen.tellsSenders}
              />
            </div>
          </div>
          {sheet.isIn && (
            <Note tone="warn">
              <Checkbox name="lai" label={w.againSheet} checked={chosen.isAgain} />
            </Note>
          )}
          {good === 0 ? (
            <Note tone="warn">
              <p>{w.nothing}</p>
            </Note>
          ) : (
            <div className="row">
              <input type="hidden" name="version" value={loaderData.version} />
              <input type="hidden" name="seen" value={sheet.seen} />
              <button type="submit" className="btn" formMethod="post" name="verb" value="start">
                {w.start(format.number(good))}
              </button>
            </div>
          )}
        </Form>
      )}
    </main>
  );
}

/** Asks again every second while rows come in. */
function useProgress(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void revalidate(), 1000);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
