import { houseOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { enterOpinion } from '../acts/send.ts';
import collectEnhance from '../collect-enhance.ts?worker&url';
import { organisationFor } from '../console/organisation.ts';
import { enterInput } from '../inputs.ts';
import { consentRecords } from '../opinion.ts';
import { presentEntry } from '../present-triage.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/collect';
import '../opinions.css';

export const handle = { plain: true, ownScript: true };

const collectors = ['front', 'clerk', 'secretary'] as const;

export function links(): Route.LinkDescriptors {
  return [{ rel: 'manifest', href: '/lam-viec/thu-y-kien/ung-dung.webmanifest' }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const { residentialUnits, dialogues } = await presentEntry(
    house,
    actor,
    organisationFor(actor, collectors),
  );
  return { residentialUnits, dialogues, who: actor.personId, sendKey: house.newSecret(24) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(enterInput, { ...fieldsOf(form), isNamePublic: false });
    const organisationId = organisationFor(actor, collectors);
    return { receipt: await enterOpinion(houseOf(context), actor, { ...input, organisationId }) };
  });
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).collect.title }, { name: 'robots', content: 'noindex' }];
}

/** For a phone in a village: works without script as a form, and with script without a line. */
export default function Collect({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.collect;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const receipt = actionData !== undefined && 'receipt' in actionData ? actionData.receipt : null;
  const f = fieldReader({ answer, errors: words.errors });
  return (
    <main id="main" className="wrap page narrow collect">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <p className="strong" role="status" data-line="" />
      <ErrorSummary answer={answer} words={words} />
      {receipt !== null && (
        <Note tone="good" role="status">
          <p className="num">{w.done(receipt.code, receipt.number)}</p>
        </Note>
      )}
      <form
        method="post"
        className="form"
        data-collect={loaderData.who}
        data-online={w.online}
        data-offline={w.offline}
        data-left={w.left}
        data-sign-in={w.signIn}
        data-waiting={w.waiting}
        data-sent={w.sent}
        data-refused={w.refused}
        data-open={w.open}
        data-keep={w.submit}
        data-again={w.again}
        data-first={w.first}
        data-full={w.full}
        data-sure={w.sure}
        data-trouble={w.trouble}
        data-errors={JSON.stringify(words.errors)}
      >
        <p className="note warn" role="status" data-said="" hidden />
        <input type="hidden" name="channel" value="front" />
        <noscript>
          <input type="hidden" name="sendKey" value={loaderData.sendKey} />
        </noscript>
        <Select
          name="dialogueCode"
          label={w.dialogue}
          value={loaderData.dialogues[0]?.code ?? ''}
          empty={w.noDialogue}
          options={loaderData.dialogues.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Field {...f('residentialUnit')} label={w.group} list="to" />
        <datalist id="to">
          {loaderData.residentialUnits.map((unit) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
        <TextArea {...f('text')} label={w.text} hint={w.readBack} rows={4} required />
        <Field {...f('contactName')} label={w.name} autoComplete="off" />
        <Field {...f('contactPhone')} label={w.phone} type="tel" inputMode="tel" autoComplete="off" />
        <Field {...f('people')} label={w.people} hint={w.peopleHint} inputMode="numeric" autoComplete="off" />
        <Select
          name="consentRecord"
          label={w.consent}
          value="spoken"
          options={consentRecords
            .filter((each) => each !== 'ticked')
            .map((each) => ({ value: each, label: words.consents[each] }))}
        />
        <button type="submit" className="btn wide">
          {w.submit}
        </button>
        <button type="button" className="btn quiet wide" data-leave-slip="" hidden>
          {w.leave}
        </button>
      </form>
      <section>
        <h2>{w.list}</h2>
        <p className="hint">{w.install}</p>
        <ul className="slips" data-slips="" />
        <button type="button" className="link" data-clear="">
          {w.clear}
        </button>
      </section>
      <template data-slip="">
        <li>
          <p>
            <strong data-state="" /> <span className="num" data-code="" />
          </p>
          <p className="err" data-why="" />
          <p className="spoken" data-about="" />
          <p className="small muted num" data-who="" />
          <p className="row">
            <button type="button" className="link" data-edit="">
              {w.edit}
            </button>
            <button type="button" className="link" data-drop="">
              {w.remove}
            </button>
          </p>
        </li>
      </template>
      <script type="module" src={collectEnhance} />
    </main>
  );
}
