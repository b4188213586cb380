import { useEffect } from 'react';
import { redirect, useRevalidator } from 'react-router';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { hideWord, movePoll, preparePoll, showPoll } from '../acts/polls.ts';
import { setRecording } from '../acts/recording.ts';
import { ruleSeats, withdrawSeats } from '../acts/seat-tokens.ts';
import { showOnScreen } from '../acts/steer.ts';
import { screenInput } from '../inputs.ts';
import * as inputs from '../inputs-people.ts';
import { liveContext } from '../live.ts';
import { presentAudience, presentServed } from '../present-audience.ts';
import { isOver } from '../session.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/audience';
import './audience.css';
import { Polls, PreparePoll } from './audience-polls.tsx';
import { RecordingForm } from './audience-recording.tsx';
import { Screens } from './audience-screens.tsx';
import { Alarms, Seats } from './audience-seats.tsx';

const lookEvery = 5_000;

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).audience.title(loaderData?.served.title ?? '') }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const served = await presentServed(house, requireStaff(context, request), params.code);
  const found = await context.get(liveContext).stageOf(params.code, true);
  const stage = found?.staff ?? null;
  return {
    served,
    stage,
    audience: stage === null ? null : await presentAudience(house, stage),
    sendKey: crypto.randomUUID(),
    done: new URL(request.url).searchParams.get('xong'),
  };
}

type Asked = Readonly<{ house: House; actor: Actor; code: string; form: FormData }>;

const deeds: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  prepare: ({ house, actor, code, form }) =>
    preparePoll(house, actor, { ...readForm(inputs.pollInput, form), code }),
  move: ({ house, actor, code, form }) =>
    movePoll(house, actor, { ...readForm(inputs.pollMoveInput, form), code }),
  show: ({ house, actor, code, form }) =>
    showPoll(house, actor, { ...readForm(inputs.pollShowInput, form), code }),
  word: ({ house, actor, code, form }) =>
    hideWord(house, actor, { ...readForm(inputs.pollWordInput, form), code }),
  screen: ({ house, actor, code, form }) =>
    showOnScreen(house, actor, { ...readForm(screenInput, form), code }),
  rule: ({ house, actor, code, form }) =>
    ruleSeats(house, actor, { ...readForm(inputs.seatRuleInput, form), code }),
  take_back: ({ house, actor, code, form }) =>
    withdrawSeats(house, actor, { ...readForm(inputs.seatBatchInput, form), code }),
  recording: ({ house, actor, code, form }) =>
    setRecording(house, actor, { ...readForm(inputs.recordingInput, form), code }),
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const deed = String(form.get('deed'));
  // Buttons without anything typed: the state of the thing itself makes the second press a refusal.
  if (!form.has('sendKey')) form.set('sendKey', crypto.randomUUID());
  return await answerForm(form, async () => {
    const work = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined;
    if (work === undefined) throw refuse('invalid', 'session.deed');
    const actor = requireStaff(context, request);
    await work({ house: houseOf(context), actor, code: params.code, form });
    const page = hrefFor(languageIn(context), `/lam-viec/phien/${params.code}/nguoi-du`);
    return redirect(`${page}?xong=${deed}`, 303);
  });
}

export default function Audience({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const said = words.audience;
  const { served, stage, audience, sendKey, done } = loaderData;
  useLookAgain(stage !== null && !isOver(stage.state));
  const own = (deed: string) => (actionData?.typed.deed?.[0] === deed ? actionData : undefined);
  const isForm = own('prepare') !== undefined || own('recording') !== undefined;
  const given = { language, words, code: served.code };
  return (
    <main id="main" className="audience">
      <p className="crumb">
        <a href={hrefFor(language, `/lam-viec/doi-thoai/${served.code}`)}>{served.title}</a>
      </p>
      <h1>{said.heading}</h1>
      {!isForm && <ErrorSummary answer={actionData} words={words} />}
      {stage === null || audience === null ? (
        <Note>
          <p>{said.none}</p>
        </Note>
      ) : (
        <>
          <Alarms alarms={audience.alarms} {...given} />
          <section aria-labelledby="h-polls">
            <h2 id="h-polls">{said.polls}</h2>
            <Polls stage={stage} {...given} />
            {!isOver(stage.state) && (
              <PreparePoll
                count={stage.allPolls.length}
                answer={own('prepare')}
                sendKey={sendKey}
                {...given}
              />
            )}
          </section>
          <Screens stage={stage} points={audience.points} {...given} />
          {!isOver(stage.state) && (
            <Seats
              batches={audience.batches}
              needsSeat={stage.needsSeat}
              isDone={done === 'rule'}
              sendKey={sendKey}
              {...given}
            />
          )}
          <RecordingForm
            stage={stage}
            served={served}
            answer={own('recording')}
            isDone={done === 'recording'}
            {...given}
          />
        </>
      )}
    </main>
  );
}

/** Counts and alarms grow while nobody presses anything: the page asks again while somebody looks at it. */
function useLookAgain(isOn: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isOn) return;
    const timer = window.setInterval(() => {
      if (!document.hidden && state === 'idle') void revalidate();
    }, lookEvery);
    return () => window.clearInterval(timer);
  }, [isOn, revalidate, state]);
}
