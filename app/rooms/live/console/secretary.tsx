import { useState } from 'react';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import '#app/ui/staff.css';
import '#app/ui/console.css';
import './console.css';
import type { StaffStage } from '../stage.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/secretary';
import { Bar } from './bar.tsx';
import { Contents } from './contents.tsx';
import { useDeeds } from './deeds.ts';
import { useFollowing } from './follow.ts';
import { HallForms } from './hall-forms.tsx';
import { loadDesk } from './load.ts';
import { openDesk } from './open-desk.ts';
import { Opening } from './opening.tsx';
import { Over } from './over.tsx';
import { PromiseForm, Promises } from './promises.tsx';
import { OpenQuestions, PendingQuestions } from './questions.tsx';
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
  return <Running loaded={loaderData.stage} fields={loaderData.fields} language={language} />;
}

type RunningGiven = Readonly<{
  loaded: StaffStage;
  fields: readonly Readonly<{ code: string; name: string }>[];
  language: Language;
}>;

/** What the minutes are made of: turns on the left, what was said in the middle, questions and promises beside. */
function Running({ loaded, fields, language }: RunningGiven) {
  const words = liveWords(language);
  const desk = words.desk;
  const address = hrefFor(language, `/lam-viec/phien/${loaded.code}/viec`);
  const following = useFollowing(loaded, address);
  const { stage } = following;
  const deeds = useDeeds(address);
  const { send, busy } = deeds;
  const [chosen, setChosen] = useState<string | null>(null);
  const bar = { following, ...deeds, language, words };
  if (stage.state === 'ended') return <Over {...bar} other="chu-toa" />;
  const current = chosen ?? stage.turns.at(-1)?.id ?? 'written';
  return (
    <div className="console clerk">
      <Bar {...bar} other="chu-toa" />
      <main id="main" className="panes">
        <section className="pane l" aria-label={desk.turns}>
          <TurnList stage={stage} chosen={current} onChoose={setChosen} words={words} />
          <HallForms stage={stage} send={send} words={words} />
        </section>
        <section className="pane" aria-label={desk.contents}>
          <Contents
            key={current}
            stage={stage}
            chosen={current}
            fields={fields}
            send={send}
            busy={busy}
            language={language}
            words={words}
          />
        </section>
        <section className="pane r" aria-label={desk.questions}>
          <Tabs
            tabs={[
              {
                key: 'pending',
                label: `${desk.pending} (${stage.pending.length})`,
                body: <PendingQuestions stage={stage} send={send} words={words} />,
              },
              {
                key: 'promises',
                label: desk.tabs.promises(stage.promises.length),
                body: (
                  <>
                    <Promises stage={stage} send={send} language={language} words={words} />
                    <PromiseForm stage={stage} send={send} busy={busy} words={words} />
                  </>
                ),
              },
              {
                key: 'open',
                label: desk.tabs.questions(stage.questions.length),
                body: <OpenQuestions stage={stage} send={send} words={words} />,
              },
            ]}
          />
        </section>
      </main>
    </div>
  );
}
