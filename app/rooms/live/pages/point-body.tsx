import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor } from '#app/ui/language.ts';
import { isOver } from '../session.ts';
import type { PublicStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { FloorOrder } from './floor-order.tsx';
import { AgreeForm, AskForm, CountForms, NoteForm, SpeakForm, TestForm } from './point-forms.tsx';
import { LineSlot, OwnSlot, type PointGiven, RollSlot, TurnSlot } from './point-slots.tsx';
import { NowSlot, QueueSlot } from './slots.tsx';

type Given = PointGiven &
  Readonly<{
    stage: PublicStage | null;
    all: LiveWords;
    done: string | null;
    answer: FormState | undefined;
    refused: string | null;
    refusal: string | null;
    script: string;
  }>;

/** The page of a coordinator: what goes on, our turn, our people, our questions, our line; and what waits to be sent. */
export function PointBody(given: Given) {
  const { point, words, language, stage, all, script } = given;
  const address = hrefFor(language, `/diem-cau/${point.code}`);
  return (
    <div
      className="lp pc"
      data-point={point.position}
      data-address={address}
      data-stream={`/api/v1/sessions/${point.code}/stream?lang=${language}`}
      data-words={JSON.stringify({
        ...words.outbox,
        number: words.outbox.number('#'),
        waiting: words.page.waiting('#'),
        deeds: words.deeds,
      })}
    >
      <header className="bar">
        <h1>
          {point.name}
          <small>{point.title}</small>
        </h1>
        <span
          className="conn"
          role="status"
          data-conn=""
          data-on-word={words.page.on}
          data-lost-word={words.page.lost}
        >
          {words.page.on}
        </span>
      </header>
      <nav className="pnav" aria-label={words.page.sections}>
        <a href="#luot">{words.turn.title}</a>
        <a href="#phat-bieu">{words.speak.title}</a>
        <a href="#hoi">{words.ask.title}</a>
        <a href="#co-mat">{words.count.title}</a>
        <a href="#ket-noi">{words.line.title}</a>
      </nav>
      <main id="main">
        {point.isRehearsal && <p className="told stop">{words.page.rehearsal}</p>}
        {given.done !== null && (
          <p className="told" role="status">
            {given.done}
          </p>
        )}
        {given.refusal !== null && (
          <p className="told stop" role="alert">
            {given.refusal}
          </p>
        )}
        <div className="pcols">
          <div>
            <section aria-label={words.page.now}>
              <div data-slot="now">
                {stage === null ? (
                  <div className="speaker-now quiet">
                    <p className="who">{words.page.notOpen}</p>
                    <p className="from">{words.page.notOpenHint}</p>
                  </div>
                ) : (
                  <NowSlot stage={stage} language={language} words={all} />
                )}
              </div>
            </section>
            <section className="pbox" id="luot" aria-label={words.turn.title}>
              <h2>{words.turn.title}</h2>
              <div data-own="turn">
                <TurnSlot {...given} />
              </div>
            </section>
            <Outbox {...given} />
            <section className="pbox">
              <h2>{all.queue}</h2>
              <div className="next" data-slot="queue">
                {stage === null ? (
                  <p className="muted">{words.speak.none}</p>
                ) : (
                  <QueueSlot stage={stage} language={language} words={all} />
                )}
              </div>
              <FloorOrder off={stage?.floorOff ?? []} words={all} />
            </section>
          </div>
          <div>{(stage === null || !isOver(stage.state)) && <Deeds {...given} />}</div>
        </div>
      </main>
      <script type="module" src={script} />
    </div>
  );
}

function Deeds(given: Given) {
  const { words } = given;
  return (
    <>
      <section className="pbox" id="phat-bieu" aria-label={words.speak.title}>
        <h2>{words.speak.title}</h2>
        <SpeakForm {...given} />
        <div data-own="own">
          <OwnSlot {...given} />
        </div>
      </section>
      <section className="pbox" id="hoi" aria-label={words.ask.title}>
        <h2>{words.ask.title}</h2>
        <AskForm {...given} />
        <details open={given.refused === 'agree'}>
          <summary>{words.agree.title}</summary>
          <AgreeForm {...given} />
        </details>
        <details open={given.refused === 'note'}>
          <summary>{words.note.title}</summary>
          <NoteForm {...given} />
        </details>
      </section>
      <section className="pbox" id="co-mat" aria-label={words.count.title}>
        <h2>{words.count.title}</h2>
        <CountForms {...given} />
        <div data-own="roll">
          <RollSlot {...given} />
        </div>
      </section>
      <section className="pbox" id="ket-noi" aria-label={words.line.title}>
        <h2>{words.line.title}</h2>
        <div data-own="line">
          <LineSlot {...given} />
        </div>
        <details open={given.refused === 'test' || given.point.lastTest === null}>
          <summary>{words.test.title}</summary>
          <TestForm {...given} />
        </details>
        <Locals {...given} />
      </section>
    </>
  );
}

/** What was typed on this device, filled by the script; without it every form is sent at once. */
function Outbox({ words }: Given) {
  return (
    <section className="pbox" aria-label={words.outbox.title} data-outbox="" hidden>
      <h2>
        {words.outbox.title} <span className="num muted" data-waiting="" />
      </h2>
      <p className="muted" data-outbox-none="">
        {words.outbox.none}
      </p>
      <ol className="plist" data-items="" aria-live="polite" />
      <button type="button" className="link" data-clear="" hidden>
        {words.outbox.clear}
      </button>
    </section>
  );
}

function Locals({ point, words }: Given) {
  const { local } = words.page;
  const { chair, secretary, technician, coordinator } = point.locals;
  const lines = [
    chair && local.chair(chair),
    secretary && local.secretary(secretary),
    technician && local.technician(technician),
    coordinator && local.coordinator(coordinator),
  ].filter((line) => line !== null && line !== '');
  if (lines.length === 0) return null;
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
