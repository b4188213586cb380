import { redirect } from 'react-router';
import { normalise } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, FileField, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { sendOpinion } from '../acts/send.ts';
import { sendInput } from '../inputs.ts';
import { lengthOf } from '../opinion.ts';
import { presentSendForm } from '../present.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/send';
import '../opinions.css';

export const handle = { plain: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const form = await presentSendForm(house, query.get('doi-thoai'));
  return {
    ...form,
    sendKey: house.newSecret(24),
    text: (query.get('noi-dung') ?? '').slice(0, 4000),
    /** From the code on a form that was printed for one residential group. */
    residentialUnit: (query.get('to') ?? '').slice(0, 120),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const [house, language] = [houseOf(context), languageIn(context)];
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(sendInput, {
      ...fieldsOf(form),
      consent: form.get('consent') === 'on',
      isNamePublic: form.get('isNamePublic') === 'on',
    });
    const { organisation } = await presentSendForm(house, null);
    if (organisation === null) throw refuse('busy', 'opinion.closed');
    const receipt = await sendOpinion(house, actorOf(context), {
      ...input,
      organisationId: organisation.id,
      channel: 'web',
      language,
      client: visitOf(context).address,
      photos: await photosIn(form),
    });
    const again = receipt.isRepeat ? '&lai=1' : '';
    const page = hrefFor(language, `/gui-y-kien/da-nhan/${receipt.code}`);
    return redirect(`${page}?x=${receipt.number}${again}`, 303);
  });
}

/** Kept by the browser for its back button only: the page comes back with the key of its form. */
export function headers(): HeadersInit {
  return { 'Cache-Control': 'private, no-cache' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = opinionWords(languageOf(params)).send;
  return [{ title: words.title }, { name: 'description', content: words.metaDescription }];
}

export default function Send({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.send;
  const { dialogue } = loaderData;
  const labels = { text: w.text, contactPhone: w.phone, contactEmail: w.email, consent: w.consentTitle };
  if (loaderData.organisation === null) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{w.title}</h1>
        <p className="lead">{w.closed}</p>
      </main>
    );
  }
  return (
    <main id="main" className="wrap page send">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <ErrorSummary answer={actionData} words={words} labels={labels} />
      {loaderData.calledOff !== null && (
        <Note tone="warn">
          <p>{w.calledOff(loaderData.calledOff)}</p>
        </Note>
      )}
      {dialogue && (
        <Note tone={dialogue.isOpen ? undefined : 'warn'}>
          <p>
            {w.forDialogue}{' '}
            <a className="strong" href={hrefFor(language, `/doi-thoai/${dialogue.code}`)}>
              {dialogue.title}
            </a>
            .
          </p>
          {!dialogue.isOpen && <p>{w.lateNote}</p>}
          {dialogue.isOpen && dialogue.collectUntil && (
            <p>{w.until(formatOf(language).weekday(dialogue.collectUntil))}</p>
          )}
        </Note>
      )}
      <div className="sheet">
        <aside>
          <Note title={w.notHere}>
            <p>{w.notHereText}</p>
            <p>
              <a href={hrefFor(language, '/tiep-cong-dan')}>{w.notHereWhere}</a>
            </p>
          </Note>
        </aside>
        <SendForm loaderData={loaderData} answer={actionData} language={language} />
      </div>
    </main>
  );
}

type FormGiven = Readonly<{
  loaderData: Route.ComponentProps['loaderData'];
  answer: FormState | undefined;
  language: 'vi' | 'en';
}>;

function SendForm({ loaderData, answer, language }: FormGiven) {
  const words = opinionWords(language);
  const w = words.send;
  const f = fieldReader({
    answer,
    errors: words.errors,
    values: { text: loaderData.text, residentialUnit: loaderData.residentialUnit },
  });
  const tops = loaderData.fields.filter((field) => field.parentCode === null);
  const text = f('text');
  const isLong = answer?.errors.text === 'text_long';
  const count = isLong ? formatOf(language).number(lengthOf(normalise(text.value))) : '';
  return (
    <form
      method="post"
      action={addressOf(loaderData.dialogue?.code)}
      encType="multipart/form-data"
      className="form"
      noValidate
      data-enhance=""
      data-draft="gui-y-kien"
    >
      <input type="hidden" name="sendKey" value={sendKeyOf(answer, loaderData.sendKey)} />
      {loaderData.dialogue && <input type="hidden" name="dialogueCode" value={loaderData.dialogue.code} />}
      <TextArea
        {...text}
        error={text.error && isLong ? `${text.error} ${w.textCount(count)}` : text.error}
        label={w.text}
        hint={w.textHint}
        rows={8}
      />
      <Field
        {...f('residentialUnit')}
        label={w.residentialUnit}
        hint={w.residentialUnitHint}
        list="to-dan-pho"
        optional
      />
      <datalist id="to-dan-pho">
        {loaderData.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <Select
        {...f('fieldCode')}
        label={w.field}
        hint={w.fieldHint}
        optional
        empty={w.fieldNone}
        options={tops.map((field) => ({ value: field.code, label: field[language] }))}
      />
      <FileField
        {...f('photos')}
        error={photoError(answer, language)}
        label={w.photos}
        hint={w.photosHint}
        optional
        multiple
        accept="image/jpeg,image/png,image/webp"
      />
      <fieldset className="group">
        <legend>
          <h2>{w.contactTitle}</h2>
        </legend>
        <p className="hint">{w.contactHint}</p>
        <Field
          {...f('contactPhone')}
          label={w.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          optional
        />
        <Field {...f('contactEmail')} label={w.email} type="email" autoComplete="email" optional />
        <Field {...f('contactName')} label={w.name} autoComplete="name" optional />
        <Checkbox {...f('isNamePublic')} label={w.namePublic} />
      </fieldset>
      <fieldset className="group">
        <legend>
          <h2>{w.consentTitle}</h2>
        </legend>
        <Checkbox {...f('consent')} label={w.consent} hint={w.consentHint} />
        <p>
          <a href={hrefFor(language, '/thong-tin-ca-nhan')}>{w.consentMore}</a>
        </p>
      </fieldset>
      <Submit wide>{w.submit}</Submit>
    </form>
  );
}

/** An address of its own: a form sent to the page's address would make the browser forget the page it goes back to. */
function addressOf(dialogue: string | undefined): string {
  return `?${new URLSearchParams({ ...(dialogue && { 'doi-thoai': dialogue }), gui: '1' })}`;
}

/** The same key while it is the same form; a new one once the first has been used up. */
function sendKeyOf(answer: FormState | undefined, fresh: string): string {
  const typed = answer?.typed.sendKey?.[0];
  const isUsedUp = answer?.refusal.code === 'opinion.sent-already' || answer?.errors.sendKey !== undefined;
  return typed === undefined || isUsedUp ? fresh : typed;
}

function photoError(answer: FormState | undefined, language: 'vi' | 'en'): string | undefined {
  if (!answer?.refusal.code.startsWith('opinion.photo')) return undefined;
  return sentenceOf(answer.refusal, opinionWords(language).refusals, language);
}

/** Files that were really chosen; a browser sends an empty one for an empty field. */
async function photosIn(form: FormData) {
  const photos = [];
  for (const file of form.getAll('photos')) {
    if (typeof file === 'string' || file.size === 0) continue;
    photos.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return photos;
}
