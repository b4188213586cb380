import { useState } from 'react';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import '#app/ui/staff.css';
import '#app/ui/console.css';
import './console.css';
import './desks.css';
import type { StaffStage } from '../stage.ts';
import { liveWords } from '../words.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Route } from './+types/chair';
import { Answerers } from './answerers.tsx';
import { Ask } from './ask.tsx';
import { Bar } from './bar.tsx';
import { Board } from './board.tsx';
import { useChair } from './chair-keys.ts';
import { useDeeds } from './deeds.ts';
import { useFollowing } from './follow.ts';
import { loadDesk } from './load.ts';
import { openDesk } from './open-desk.ts';
import { Opening } from './opening.tsx';
import { Over } from './over.tsx';
import { PaceStrip } from './pace-strip.tsx';
import { PresidingChip, TakeOver } from './presiding.tsx';
import { PromiseForm, Promises } from './promises.tsx';
import { OpenQuestions } from './questions.tsx';
import { CallAsk, Queue } from './queue.tsx';
import { useSeats } from './seats.ts';
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
  return <Running loaded={loaderData.stage} me={loaderData.me} language={language} />;
}

type RunningGiven = Readonly<{ loaded: StaffStage; me: string | null; language: Language }>;

function Running({ loaded, me, language }: RunningGiven) {
  const words = liveWords(language);
  const desk = words.desk;
  const address = hrefFor(language, `/lam-viec/phien/${loaded.code}`);
  const following = useFollowing(loaded, `${address}/viec`);
  const { stage, skew } = following;
  const deeds = useDeeds(`${address}/viec`);
  const { send, busy } = deeds;
  const seats = useSeats(`${address}/cho-ngoi`, 'chair');
  const [called, setCalled] = useState<string | null>(null);
  const [stops, setStops] = useState(false);
  const [helps, setHelps] = useState(false);
  const chair = useChair({
    stage,
    me,
    send,
    busy,
    onStop: () => setStops(true),
    onHelp: () => setHelps(true),
  });
  const { acts, steer, isMine, open, next, isQuestion, focus } = chair;

  const bar = { following, ...deeds, language, words };
  if (stage.state === 'ended') return <Over {...bar} other="thu-ky" />;
  return (
    <div className="console">
      <Bar {...bar} other="thu-ky" />
      <section className="under" aria-label={words.chair.programme}>
        <TakeOver
          stage={stage}
          seats={seats}
          isMine={isMine}
          onTake={acts.take}
          language={language}
          words={words}
        />
        <PaceStrip stage={stage} skew={skew} onNext={acts.item} language={language} words={words}>
          <PresidingChip stage={stage} isMine={isMine} send={send} words={words} />
        </PaceStrip>
      </section>
      <main id="main" className="panes">
        <section className="pane l" aria-label={desk.queue}>
          <Queue stage={stage} skew={skew} send={send} words={words} onChoose={setCalled} />
        </section>
        <section className="pane mid" aria-label={desk.speaking}>
          <Speaker turn={stage.turn} skew={skew} words={words} />
          <Answerers stage={stage} send={steer} words={words} />
          <div className="ctl">
            <button
              type="button"
              className="btn main"
              disabled={!next || busy === 'call'}
              onClick={acts.next}
            >
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
                body: (
                  <>
                    <Promises
                      stage={stage}
                      send={send}
                      seats={seats}
                      address={address}
                      language={language}
                      words={words}
                    />
                    <p className="muted small">{words.chair.draft}</p>
                  </>
                ),
              },
              {
                key: 'questions',
                label: desk.tabs.questions(stage.questions.length),
                body: <OpenQuestions stage={stage} send={send} language={language} words={words} />,
              },
              ...(stage.points.points > 1
                ? [
                    {
                      key: 'points',
                      label: words.chair.points,
                      body: <Board stage={stage} send={send} language={language} words={words} />,
                    },
                  ]
                : []),
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
      <CallAsk stage={stage} requestId={called} onClose={() => setCalled(null)} send={steer} words={words} />
      <StopAsk turn={stops ? stage.turn : null} onClose={() => setStops(false)} send={steer} words={words} />
      <Help open={helps} onClose={() => setHelps(false)} words={words} />
    </div>
  );
}

function Help({ open, onClose, words }: Readonly<{ open: boolean; onClose: () => void; words: LiveWords }>) {
  return (
    <Ask open={open} onClose={onClose} title={words.chair.keys} close={words.desk.cancel}>
      <dl className="keylist">
        {words.chair.keyList.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Ask>
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
