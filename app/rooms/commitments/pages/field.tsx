import { redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { FileField, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { verifyCommitment } from '../acts/keep.ts';
import { keepPhoto } from '../acts/keep-photo.ts';
import fieldEnhance from '../field-enhance.ts?worker&url';
import { fieldInput } from '../inputs.ts';
import { type FieldView, presentField } from '../present-field.ts';
import { commitmentDeskWords, commitmentWords } from '../words.ts';
import type { Route } from './+types/field';

export const handle = { plain: true, ownScript: true };

const path = '/thuc-dia/xem';

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const done = new URL(request.url).searchParams.get('xong');
  return { rows: await presentField(house, actor), done, who: actor.personId, at: house.now().toISOString() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(fieldInput, fieldsOf(form));
    const file = form.get('photo');
    const photo =
      file instanceof File && file.size > 0
        ? await keepPhoto(house, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        : null;
    await verifyCommitment(house, actor, { ...input, photo });
    return redirect(hrefFor(languageIn(context), `${path}?xong=${input.code}`), 303);
  });
}

export function links(): Route.LinkDescriptors {
  return [{ rel: 'manifest', href: '/thuc-dia/ung-dung.webmanifest' }];
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [
    { title: commitmentDeskWords(languageOf(params)).field.title },
    { name: 'robots', content: 'noindex' },
  ];
}

/** For the Front on the street: what waits to be seen, with photo and place; sent later where there is no line. */
export default function Field({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = commitmentDeskWords(language).field;
  const { rows, done, who, at } = loaderData;
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {done && (
        <Note tone="good" role="status">
          <p>{words.done(done)}</p>
        </Note>
      )}
      <p className="strong num" role="status" data-line="" hidden>
        {words.offline(formatOf(language).moment(at))}
      </p>
      <section
        hidden
        data-outbox=""
        data-who={who}
        data-waiting={words.waiting}
        data-sent={words.sent}
        data-full={words.full}
        data-sign-in={words.signIn}
        data-sure={words.sure}
      >
        <h2>{words.outbox}</h2>
        <ul className="rows" />
        <template data-kept="">
          <li>
            <div>
              <p className="code num" data-code="" />
              <p className="pre" data-note="" />
              <p className="strong" data-state="" />
              <p className="row">
                <button type="button" className="btn small" data-deed="again" hidden>
                  {words.again}
                </button>
                <button type="button" className="btn small stop" data-deed="drop" hidden>
                  {words.drop}
                </button>
              </p>
            </div>
          </li>
        </template>
      </section>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        rows.map((row) => <Look key={row.code} row={row} answer={actionData} />)
      )}
      <p>
        <a href={hrefFor(language, '/lam-viec/viec?chong=verify')}>{words.toDesk}</a>
      </p>
      <script type="module" src={fieldEnhance} />
    </main>
  );
}

function Look({ row, answer }: { row: FieldView[number]; answer: FormState | undefined }) {
  const language = useLanguage();
  const words = commitmentDeskWords(language);
  const { desk, ...open } = commitmentWords(language);
  const format = formatOf(language);
  const own = answer?.typed.code?.[0] === row.code ? answer : undefined;
  const read = fieldReader({ answer: own, errors: open.errors, values: {} });
  const f = (name: string) => ({ ...read(name), id: `f-${row.code}-${name}` });
  return (
    <form method="post" className="card stack form" encType="multipart/form-data" data-field={row.code}>
      <h2>{row.text}</h2>
      <p className="meta num">
        <span className="code">{row.code}</span>
        {row.unit && <span>{row.unit}</span>}
        {row.dueOn && <span>{words.due(format.day(row.dueOn))}</span>}
      </p>
      {row.said && <p className="pre">{row.said}</p>}
      {own && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(own.refusal, open.refusals, language)}</p>
        </Note>
      )}
      <input type="hidden" name="code" value={row.code} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="latitude" value="" />
      <input type="hidden" name="longitude" value="" />
      <input type="hidden" name="seenAt" value="" />
      <input type="hidden" name="sendKey" value={row.sendKey} />
      <TextArea {...f('note')} label={desk.note} hint={desk.noteHint} rows={3} required maxLength={2000} />
      <FileField {...f('photo')} label={words.photo} hint={words.field.photoHint} accept="image/*" optional />
      <div className="row">
        <Submit name="isAccepted" value="yes">
          {desk.accept}
        </Submit>
        <Submit name="isAccepted" value="no" kind="stop">
          {desk.refuse}
        </Submit>
      </div>
    </form>
  );
}
