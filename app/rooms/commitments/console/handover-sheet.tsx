import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { acceptHandover, refuseHandover, takeBackHandover } from '../acts/take-over.ts';
import { acceptHandoverInput, endHandoverInput } from '../inputs.ts';
import { type HandoverView, presentHandover } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import type { Route } from './+types/handover-sheet';
import { OpenItems } from './open-items.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await presentHandover(houseOf(context), requireStaff(context, request), params.id);
  if (view === null) throw refuse('missing', 'handover.missing');
  return view;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const house = houseOf(context);
    const fields = { ...fieldsOf(form), id: params.id };
    const deed = form.get('viec');
    if (deed === 'refuse') await refuseHandover(house, actor, parseFields(endHandoverInput, fields));
    else if (deed === 'take-back')
      await takeBackHandover(house, actor, parseFields(endHandoverInput, fields));
    else await acceptHandover(house, actor, parseFields(acceptHandoverInput, fields));
    return redirect(hrefFor(languageIn(context), `/lam-viec/ban-giao/${params.id}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: handoverWords(languageOf(params)).sheet }];
}

export default function Sheet({ loaderData: view, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, '/lam-viec/ban-giao')}>{words.back}</Link>
      </p>
      <h1>{words.sheet}</h1>
      <p className="lead">{words.between(view.from, view.to)}</p>
      <p className="num">{words.made(format.moment(view.madeAt))}</p>
      {view.madeBy && <p className="muted">{words.madeBy(view.madeBy)}</p>}
      <Outcome view={view} />
      {view.note && <p className="pre prose">{view.note}</p>}
      <OpenItems items={view.items} caption={words.sheet} />
      {view.mayAccept && <Accept answer={actionData} />}
      {view.mayAccept && <End verb="refuse" answer={actionData} />}
      {view.mayTakeBack && <End verb="take-back" answer={actionData} />}
    </main>
  );
}

function Outcome({ view }: { view: HandoverView }) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  if (view.acceptedAt !== null) {
    return (
      <Note tone="good" role="status">
        <p>{words.states.accepted(format.moment(view.acceptedAt))}</p>
        {view.acceptedNote && <p className="pre">{view.acceptedNote}</p>}
      </Note>
    );
  }
  if (view.ended === null) return null;
  const { at, by, reason } = view.ended;
  return (
    <Note tone="warn" role="status">
      <p>
        {view.state === 'refused'
          ? words.refusedBy(by, format.moment(at))
          : words.takenBackBy(by, format.moment(at))}
      </p>
      <p className="pre">{reason}</p>
    </Note>
  );
}

function Accept({ answer }: { answer: FormState | undefined }) {
  const words = handoverWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  return (
    <Form method="post" className="form noprint">
      <TextArea {...f('note')} label={words.acceptNote} rows={2} optional />
      <Submit name="viec" value="accept">
        {words.accept}
      </Submit>
    </Form>
  );
}

/** Not taken, or taken back: both need the reason, which the other side reads. */
function End({ verb, answer }: { verb: 'refuse' | 'take-back'; answer: FormState | undefined }) {
  const all = handoverWords(useLanguage());
  const words = verb === 'refuse' ? all.refuse : all.takeBack;
  const own = answer?.typed.viec?.[0] === verb ? answer : undefined;
  const f = fieldReader({ answer: own, errors: all.errors, values: {} });
  const id = own === undefined ? `f-reason-${verb}` : f('reason').id;
  return (
    <details className="noprint" open={own !== undefined}>
      <summary>{words.title}</summary>
      <Form method="post" className="form">
        <ErrorSummary answer={own} words={all} labels={{ reason: words.reason }} />
        <TextArea {...f('reason')} id={id} label={words.reason} hint={words.hint} rows={3} />
        <Submit name="viec" value={verb} kind="stop">
          {words.go}
        </Submit>
      </Form>
    </details>
  );
}
