import { data, Form, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import '#app/ui/staff.css';
import './minutes.css';
import { cutRecording } from '../acts/divert.ts';
import { signMinutes } from '../acts/sign.ts';
import { cutInput, signInput } from '../inputs-desk.ts';
import { type MinutesView, presentMinutes } from '../present-minutes.ts';
import { clockText } from '../turn.ts';
import { liveWords } from '../words.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Route } from './+types/minutes';
import { Edits } from './edits-list.tsx';
import { MinutesSheet } from './minutes-sheet.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  return await presentMinutes(houseOf(context), actor, params.code);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    if (form.get('deed') === 'cut') {
      form.set('sendKey', house.newId());
      await cutRecording(house, actor, { ...readForm(cutInput, form), code: params.code });
      return data({ done: true });
    }
    await signMinutes(house, actor, { ...readForm(signInput, form), code: params.code });
    return redirect(hrefFor(languageIn(context), `/lam-viec/bien-ban/${params.code}`), 303);
  });
}

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [{ title: loaderData ? words.minutes.pageTitle(loaderData.stage.title) : '' }];
}

export default function Minutes({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const said = words.minutes;
  const { code } = loaderData.stage;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  return (
    <div className="minutes">
      <aside className="beside" aria-label={said.title}>
        <p className="crumb">
          <a href={hrefFor(language, `/lam-viec/doi-thoai/${code}`)}>{said.back}</a>
        </p>
        <ErrorSummary answer={answer} words={words} />
        <Holes view={loaderData} words={words} />
        <p className="row">
          <button type="button" className="btn" onClick={() => window.print()}>
            {said.print}
          </button>
          {!loaderData.isSigned && (
            <a className="btn quiet" href={hrefFor(language, `/lam-viec/phien/${code}/thu-ky`)}>
              {said.toDesk}
            </a>
          )}
        </p>
        {loaderData.signedAt !== null && (
          <p className="num">
            <strong>{said.signed(formatOf(language).moment(loaderData.signedAt))}</strong>
          </p>
        )}
        {loaderData.maySign && (
          <Form method="post" className="form">
            <input type="hidden" name="version" value={loaderData.version} />
            <p className="muted">{said.signHint}</p>
            <Submit>{said.sign}</Submit>
          </Form>
        )}
        <Recording view={loaderData} words={words} />
        <Corrections view={loaderData} language={language} words={words} />
      </aside>
      <main id="main">
        <MinutesSheet view={loaderData} language={language} words={words} />
      </main>
    </div>
  );
}

type Given = Readonly<{ view: MinutesView; words: LiveWords }>;

function Holes({ view, words }: Given) {
  const said = words.minutes;
  if (view.holes.length === 0) return <p className="whole">{said.complete}</p>;
  return (
    <section aria-labelledby="h-holes">
      <h2 id="h-holes">{said.lacks(view.holes.length)}</h2>
      {view.holes.some((hole) => hole.isRed) && <p className="muted small">{said.lacksHint}</p>}
      <ul className="holes num">
        {view.holes.map((hole) => (
          <li key={`${hole.kind} ${hole.number} ${hole.name}`} className={hole.isRed ? 'red' : undefined}>
            {said.holes[hole.kind](hole.number, hole.name)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What must be cut out of the recording before it is shown to anybody. */
function Recording({ view, words }: Given) {
  const said = words.minutes;
  const { recordingMarks } = view.stage;
  if (recordingMarks.length === 0) return null;
  return (
    <section aria-labelledby="h-recording">
      <h2 id="h-recording">{said.recording}</h2>
      <p className="muted small">{said.recordingHint}</p>
      <ul className="marks num">
        {recordingMarks.map((mark) => (
          <li key={mark.id}>
            <p>{said.stretch(mark.turn, clockText(mark.fromSecond), clockText(mark.toSecond))}</p>
            <Form method="post">
              <input type="hidden" name="deed" value="cut" />
              <input type="hidden" name="markId" value={mark.id} />
              <input type="hidden" name="isCut" value={String(mark.cutAt === null)} />
              <button type="submit" className="btn quiet small" aria-pressed={mark.cutAt !== null}>
                {mark.cutAt === null ? said.uncut : said.cut}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Corrections({ view, language, words }: Given & { language: Language }) {
  const said = words.minutes;
  if (!view.isOver) return null;
  return (
    <section aria-labelledby="h-corrections">
      <h2 id="h-corrections">{said.corrections}</h2>
      {view.corrections.length === 0 && <p className="muted">{said.correctionsNone}</p>}
      {view.corrections.map(({ kind, number, edit }) => (
        <div key={`${kind} ${number} ${edit.version}`}>
          <h3>{said.corrected[kind](number)}</h3>
          <Edits edits={[edit]} language={language} words={words} />
        </div>
      ))}
    </section>
  );
}
