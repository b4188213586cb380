import { useRef, useState } from 'react';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import '#app/ui/staff.css';
import '#app/ui/console.css';
import './console.css';
import type { StaffStage } from '../stage.ts';
import { isOpenTurn } from '../turn.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/chair';
import { Answerers } from './answerers.tsx';
import { Bar } from './bar.tsx';
import { useDeeds } from './deeds.ts';
import { useFollowing } from './follow.ts';
import { useKeys } from './keys.ts';
import { loadDesk } from './load.ts';
import { openDesk } from './open-desk.ts';
import { Opening } from './opening.tsx';
import { Over } from './over.tsx';
import { PromiseForm, Promises } from './promises.tsx';
import { OpenQuestions } from './questions.tsx';
import { CallAsk, Queue } from './queue.tsx';
import { Speaker } from './speaker.tsx';
import { StopAsk } from './stop.tsx';
import { Story } from './story.tsx';
import { Tabs } from './tabs.tsx';

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [{ title: loaderData ? words.desk.chairTitle(loaderData.dialogue.title) : '' }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return await loadDesk({ context, request, code: params.code });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return await openDesk({ context, request, code: params.code });
}

export default function Chair({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  if (loaderData.stage === null) {
    return <Opening desk={loaderData} answer={actionData} language={language} words={words} />;
  }
  return <Running loaded={loaderData.stage} language={language} />;
}

function Running({ loaded, language }: { loaded: StaffStage; language: Language }) {
  const words = liveWords(language);
  const desk = words.desk;
  const address = hrefFor(language, `/lam-viec/phien/${loaded.code}/viec`);
  const following = useFollowing(loaded, address);
  const { stage, skew } = following;
  const deeds = useDeeds(address);
  const { send, busy } = deeds;
  const [called, setCalled] = useState<string | null>(null);
  const [stops, setStops] = useState(false);
  const open = stage.turn !== null && isOpenTurn(stage.turn.state) ? stage.turn : null;
  const [next] = stage.queue;
  const isQuestion = stage.shown.kind === 'question';
  /** The question that stood beside the speaker before one was shown alone. */
  const beside = useRef<string | null>(null);
  const focus = stage.shown.question ?? stage.questions[0] ?? null;

  const acts = {
    next: () => next && busy === null && void send('call', { requestId: next.id }),
    minute: () => open && void send('extend', { turnId: open.id }),
    clock: () => open && void send(open.state === 'paused' ? 'run_clock' : 'stop_clock', { turnId: open.id }),
    show: () => {
      if (isQuestion) return void send('show', { kind: 'turn', questionId: beside.current });
      beside.current = stage.shown.question?.id ?? null;
      if (focus) void send('show', { kind: 'question', questionId: focus.id });
    },
    stop: () => stage.turn && setStops(true),
    promise: () => document.getElementById('promise')?.focus(),
  };
  useKeys({ ' ': acts.next, t: acts.minute, d: acts.clock, c: acts.show, x: acts.stop, l: acts.promise });

  const bar = { following, ...deeds, language, words };
  if (stage.state === 'ended') return <Over {...bar} other="thu-ky" />;
  return (
    <div className="console">
      <Bar {...bar} other="thu-ky" />
      <main id="main" className="panes">
        <section className="pane l" aria-label={desk.queue}>
          <Queue stage={stage} skew={skew} words={words} onChoose={setCalled} />
        </section>
        <section className="pane mid" aria-label={desk.speaking}>
          <Speaker turn={stage.turn} skew={skew} words={words} />
          <Answerers stage={stage} send={send} words={words} />
          <div className="ctl">
            <button type="button" className="btn main" disabled={!next || busy !== null} onClick={acts.next}>
              <span>{next ? desk.next(next.name) : desk.nextNobody}</span>
              <small>
                {desk.key} <kbd>{desk.keySpace}</kbd>
              </small>
            </button>
            <Key label={desk.addMinute} hint={desk.key} name="T" off={!open} act={acts.minute} />
            <Key
              label={open?.state === 'paused' ? desk.runClock : desk.stopClock}
              hint={desk.key}
              name="D"
              off={!open}
              act={acts.clock}
            />
            <Key
              label={isQuestion ? desk.showTurn : desk.showQuestion}
              hint={desk.key}
              name="C"
              off={!focus}
              act={acts.show}
            />
            <Key label={desk.stop} hint={desk.key} name="X" off={!stage.turn} act={acts.stop} isStop />
          </div>
        </section>
        <section className="pane r" aria-label={desk.promiseText}>
          <Tabs
            tabs={[
              {
                key: 'promises',
                label: desk.tabs.promises(stage.promises.length),
                body: <Promises stage={stage} send={send} language={language} words={words} />,
              },
              {
                key: 'questions',
                label: desk.tabs.questions(stage.questions.length),
                body: <OpenQuestions stage={stage} send={send} words={words} />,
              },
              {
                key: 'story',
                label: desk.tabs.story,
                body: <Story stage={stage} language={language} words={words} />,
              },
            ]}
          />
          <PromiseForm stage={stage} send={send} busy={busy} words={words} />
        </section>
      </main>
      <CallAsk stage={stage} requestId={called} onClose={() => setCalled(null)} send={send} words={words} />
      <StopAsk turn={stops ? stage.turn : null} onClose={() => setStops(false)} send={send} words={words} />
    </div>
  );
}

type KeyGiven = Readonly<{
  label: string;
  hint: string;
  name: string;
  off: boolean;
  act: () => void;
  isStop?: boolean;
}>;

function Key({ label, hint, name, off, act, isStop }: KeyGiven) {
  return (
    <button type="button" className={isStop ? 'btn quiet halt' : 'btn quiet'} disabled={off} onClick={act}>
      {label}
      <small>
        {hint} <kbd>{name}</kbd>
      </small>
    </button>
  );
}
