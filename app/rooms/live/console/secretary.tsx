import { useState } from 'react';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import '#app/ui/staff.css';
import '#app/ui/console.css';
import './console.css';
import './desks.css';
import type { Shorthand } from '../shorthand.ts';
import type { StaffStage } from '../stage.ts';
import { liveWords } from '../words.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Route } from './+types/secretary';
import { Bar } from './bar.tsx';
import { ConclusionForm } from './conclusion-form.tsx';
import { Contents } from './contents.tsx';
import { type Send, useDeeds } from './deeds.ts';
import { useFollowing } from './follow.ts';
import { HallForms } from './hall-forms.tsx';
import { loadDesk } from './load.ts';
import { Moderation } from './moderation.tsx';
import { openDesk } from './open-desk.ts';
import { Opening } from './opening.tsx';
import { Over } from './over.tsx';
import { PresidingChip } from './presiding.tsx';
import { PromiseForm, Promises } from './promises.tsx';
import { OpenQuestions } from './questions.tsx';
import { type Seats, useSeats } from './seats.ts';
import { Tabs } from './tabs.tsx';
import { TurnList } from './turn-list.tsx';

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [{ title: loaderData ? words.desk.secretaryTitle(loaderData.dialogue.title) : '' }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return await loadDesk({ context, request, code: params.code });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return await openDesk({ context, request, code: params.code });
}

export default function Secretary({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  if (loaderData.stage === null) {
    return <Opening desk={loaderData} answer={actionData} language={language} words={words} />;
  }
  return (
    <Running
      loaded={loaderData.stage}
      fields={loaderData.fields}
      table={loaderData.shorthand}
      isHeld={loaderData.dialogue.state === 'live' || loaderData.dialogue.state === 'held'}
      language={language}
    />
  );
}

type RunningGiven = Readonly<{
  loaded: StaffStage;
  fields: readonly Readonly<{ code: string; name: string }>[];
  table: readonly Shorthand[];
  /** The minutes are not signed yet, so that words can still be corrected after the session. */
  isHeld: boolean;
  language: Language;
}>;

/** What the minutes are made of: turns on the left, what was said in the middle, questions and promises beside. */
function Running({ loaded, fields, table, isHeld, language }: RunningGiven) {
  const words = liveWords(language);
  const desk = words.desk;
  const address = hrefFor(language, `/lam-viec/phien/${loaded.code}`);
  const following = useFollowing(loaded, `${address}/viec`);
  const { stage } = following;
  const deeds = useDeeds(`${address}/viec`);
  const { send, busy } = deeds;
  const seats = useSeats(`${address}/cho-ngoi`, 'secretary');
  const [chosen, setChosen] = useState<string | null>(null);
  const bar = { following, ...deeds, language, words };
  const isOver = stage.state === 'ended';
  if (isOver && !isHeld) return <Over {...bar} other="chu-toa" />;
  const current = chosen ?? stage.turns.at(-1)?.id ?? 'written';
  const common = { stage, address, table, seats, send, busy, language, words };
  return (
    <div className="console clerk">
      <Bar {...bar} other="chu-toa" />
      <section className="under" aria-label={words.written.atDesk}>
        {seats.isDoubled && (
          <p className="strip" role="status">
            {words.chair.doubled}
          </p>
        )}
        {isOver && (
          <p className="strip" role="status">
            {words.written.correcting}
          </p>
        )}
        <DeskLine stage={stage} seats={seats} send={send} language={language} words={words} />
      </section>
      <main id="main" className="panes">
        <section className="pane l" aria-label={desk.turns}>
          <TurnList
            stage={stage}
            chosen={current}
            onChoose={setChosen}
            seats={seats}
            language={language}
            words={words}
          />
          {!isOver && <HallForms stage={stage} send={send} language={language} words={words} />}
        </section>
        <section className="pane" aria-label={desk.contents}>
          {current === 'conclusion' ? (
            <ConclusionForm {...common} />
          ) : (
            <Contents key={current} {...common} chosen={current} fields={fields} />
          )}
        </section>
        <section className="pane r" aria-label={desk.questions}>
          <Tabs
            tabs={[
              {
                key: 'moderation',
                label: words.moderation.tab(stage.pending.length),
                body: (
                  <Moderation stage={stage} send={send} seats={seats} language={language} words={words} />
                ),
              },
              {
                key: 'promises',
                label: desk.tabs.promises(stage.promises.length),
                body: (
                  <>
                    <Promises {...common} />
                    {!isOver && <PromiseForm stage={stage} send={send} busy={busy} words={words} />}
                  </>
                ),
              },
              {
                key: 'open',
                label: desk.tabs.questions(stage.questions.length),
                body: <OpenQuestions stage={stage} send={send} language={language} words={words} />,
              },
            ]}
          />
        </section>
      </main>
    </div>
  );
}

type LineGiven = Readonly<{
  stage: StaffStage;
  seats: Seats;
  send: Send;
  language: Language;
  words: LiveWords;
}>;

/** Who else is at the desk, and the pages that belong to it. */
function DeskLine({ stage, seats, send, language, words }: LineGiven) {
  const said = words.written;
  const others = [...new Set(seats.all.filter((seat) => seat.desk === 'secretary').map((seat) => seat.name))];
  return (
    <div className="pace">
      <PresidingChip stage={stage} isMine={false} send={send} words={words} />
      <p role="status">
        <span className="lab">{said.atDesk}</span> {others.length > 1 ? others.join(', ') : said.alone}
      </p>
      <p className="muted">{said.shorthandHint}</p>
      <p className="share">
        <a href={hrefFor(language, `/lam-viec/bien-ban/${stage.code}`)}>{said.minutes}</a>
        <a href={hrefFor(language, '/lam-viec/quy-tac/chu-tat')}>{said.shorthandLink}</a>
        <a href={hrefFor(language, '/lam-viec/quy-tac/duyet-cau-hoi')}>{words.moderation.rulesLink}</a>
      </p>
    </div>
  );
}
