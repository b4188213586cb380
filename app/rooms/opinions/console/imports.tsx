import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { openImport } from '../acts/import/open.ts';
import { presentImports } from '../present-import.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/imports';
import { organisationFor } from './organisation.ts';
import './console.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  return await presentImports(houseOf(context), actor, organisationFor(actor, ['clerk', 'head']));
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const file = form.get('tep');
    if (!(file instanceof File) || file.size === 0) throw refuse('invalid', 'import.not-sheet', { name: '' });
    const row = await openImport(houseOf(context), actor, {
      organisationId: organisationFor(actor, ['clerk', 'head']),
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      isAgain: form.get('lai') === 'on',
    });
    const again = form.get('lai') === 'on' ? '?lai=on' : '';
    return redirect(hrefFor(languageIn(context), `/lam-viec/y-kien/nhap-bang/${row.id}${again}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).imports.title }];
}

/** A sheet is handed in; below it those that were brought in before. */
export default function Imports({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.imports;
  const format = formatOf(language);
  const { rows, megabytes } = loaderData.most;
  const hint = [
    megabytes !== null && w.mostMegabytes(format.number(megabytes)),
    rows !== null && w.mostRows(format.number(rows)),
    w.fileHint,
  ]
    .filter((part) => part !== false)
    .join(' ');
  const isSame = actionData?.refusal.code === 'import.same';
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>{w.title}</h1>
        <Link to={hrefFor(language, '/lam-viec/y-kien')}>{words.groups.back}</Link>
      </div>
      <p>{w.lead}</p>
      <ErrorSummary answer={actionData} words={words} />
      <Form method="post" encType="multipart/form-data" className="panel">
        <FileField name="tep" label={w.file} hint={hint} accept=".xlsx,.csv" />
        {isSame && (
          <div className="check">
            <input type="checkbox" name="lai" id="lai" />
            <label htmlFor="lai">{w.again}</label>
          </div>
        )}
        <div className="row">
          <button type="submit" className="btn">
            {w.upload}
          </button>
        </div>
      </Form>
      <section>
        <h2>{w.earlier}</h2>
        {loaderData.imports.length === 0 && <p className="empty">{w.none}</p>}
        <ul className="links">
          {loaderData.imports.map((each) => (
            <li key={each.id}>
              <Link to={hrefFor(language, `/lam-viec/y-kien/nhap-bang/${each.id}`)}>
                {each.sheetName === null ? each.fileName : w.fileAndSheet(each.fileName, each.sheetName)}
              </Link>{' '}
              <span className="tag">{w.states[each.state]}</span>
              <p className="meta num">
                <span>{format.moment(each.madeAt)}</span>
                {each.state !== 'read' && (
                  <span>
                    {w.counts(
                      format.number(each.taken),
                      format.number(each.refused),
                      format.number(each.repeated),
                    )}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
