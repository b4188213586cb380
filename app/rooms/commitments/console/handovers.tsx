import { Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { makeHandover, makeOwedHandover } from '../acts/hand-over.ts';
import { handoverInput, owedHandoverInput } from '../inputs.ts';
import { type HandoversView, presentHandovers } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import type { Route } from './+types/handovers';
import { MakeSheet } from './make-sheet.tsx';
import { OwedSheets } from './owed-sheets.tsx';

const path = '/lam-viec/ban-giao';

export async function loader({ request, context }: Route.LoaderArgs) {
  return await presentHandovers(houseOf(context), requireStaff(context, request));
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const house = houseOf(context);
    const row = form.has('id')
      ? await makeOwedHandover(house, actor, readForm(owedHandoverInput, form))
      : await makeHandover(house, actor, readForm(handoverInput, form));
    return redirect(hrefFor(languageIn(context), `${path}/${row.id}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: handoverWords(languageOf(params)).title }];
}

export default function Handovers({ loaderData, actionData }: Route.ComponentProps) {
  const words = handoverWords(useLanguage());
  const { owed, own, rows } = loaderData;
  const owedId = actionData?.typed.id?.[0];
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <OwedSheets owed={owed} answer={owedId === undefined ? undefined : actionData} />
      {rows.length === 0 ? owed.length === 0 && <EmptyState title={words.none} /> : <Sheets rows={rows} />}
      {own !== null && (
        <section>
          <h2>{words.make}</h2>
          <p className="muted">
            {own.unit === null
              ? words.makeHint(own.open, own.late)
              : words.makeUnitHint(own.unit, own.open, own.late)}
          </p>
          <MakeSheet
            hidden={{ organisationId: own.organisationId, unitId: own.unitId ?? '' }}
            people={own.people}
            answer={owedId === undefined ? actionData : undefined}
            of="own"
          />
        </section>
      )}
    </main>
  );
}

const tones = { waiting: 'work', accepted: 'done', refused: 'late', taken_back: 'received' } as const;

function Sheets({ rows }: Pick<HandoversView, 'rows'>) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  return (
    <ul className="inbox">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <Link to={hrefFor(language, `${path}/${row.id}`)}>{words.line(row.from, row.to, row.items)}</Link>
            {row.madeOn && <p className="meta num">{words.made(format.day(row.madeOn))}</p>}
          </div>
          {row.state !== 'owed' && row.state !== 'lapsed' && (
            <Tag tone={tones[row.state]}>
              {words.states[row.state](row.endedOn === null ? '' : format.day(row.endedOn))}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
