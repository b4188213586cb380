import { data, redirect, useRouteLoaderData } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { actorOf, houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { policyOf } from '#app/http/headers.ts';
import { presentDialogue } from '#app/rooms/dialogues/present.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { PublicFrame } from '#app/ui/public-frame.tsx';
import { joinSession, type Showing } from '../acts/join.ts';
import { rateSession } from '../acts/rate.ts';
import { withdrawRequest } from '../acts/speak.ts';
import { requestInput } from '../inputs.ts';
import { ratingInput } from '../inputs-people.ts';
import { liveContext } from '../live.ts';
import { pictureOf, policyFor } from '../picture.ts';
import { presentRecord } from '../present-record.ts';
import { presentTelephone } from '../present-telephone.ts';
import { isOver } from '../session.ts';
import { ticketBytes, ticketCookie, ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/live';
import './live.css';
import './polls.css';
import './record.css';
import { Before } from './before.tsx';
import { Phone } from './phone.tsx';
import { RecordOf } from './record.tsx';
import { Thanks } from './thanks.tsx';

export const handle = { plain: true, ownScript: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  if (loaderData === undefined) return [];
  const name = loaderData.phase === 'before' ? loaderData.dialogue.title : loaderData.stage.title;
  const title = loaderData.phase === 'live' ? words.title(name) : name;
  return [{ title }, { name: 'description', content: words.before.what }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const { code } = params;
  const query = new URL(request.url).searchParams;
  const done = query.get('xong');
  const found = await context.get(liveContext).stageOf(code, done !== null || query.has('moi'));
  const { isRehearsal = false } = found?.open ?? {};
  const wantsRecord = query.get('xem') === 'bien-ban';
  // A rehearsal leaves no record: where one would stand, the day is still to come.
  if (found === null || (isRehearsal && (wantsRecord || isOver(found.open.state)))) {
    const dialogue = await presentDialogue(house, actorOf(context), code);
    if (dialogue === null) throw refuse('missing', 'dialogue.missing');
    return { phase: 'before' as const, dialogue };
  }
  const stage = found.open;
  const showing = showingIn(request, code);
  if (isOver(stage.state) || wantsRecord) {
    return { phase: 'record' as const, stage, record: await presentRecord(house, stage, showing), done };
  }
  const number = Number(query.get('so'));
  const refused = query.get('loi');
  const picture = pictureOf(stage.streamUrl);
  const view = {
    phase: 'live' as const,
    stage,
    picture,
    mine: await presentTelephone(house, { code, ...showing }),
    sendKey: crypto.randomUUID(),
    refused: refused === null ? null : refusedBy(refused),
    done: done === null ? null : { what: done, number: Number.isSafeInteger(number) ? number : 0 },
  };
  // This page alone may show the picture of this one place.
  const headers = new Headers({ 'content-security-policy': policyOf(null, policyFor(picture)) });
  // A ticket before the first tap: two taps at once are one telephone. It is written down when it is first used.
  if (showing.ticket === null) headers.set('set-cookie', freshTicket(house, code));
  return data(view, { headers });
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders;
}

/** The two deeds of this page itself: taking one's own turn out of the queue, and rating the meeting. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const form = await request.formData();
  const { code } = params;
  const page = hrefFor(languageIn(context), `/truc-tiep/${code}`);
  const showing = showingIn(request, code);
  return await answerForm(form, async () => {
    if (form.get('deed') === 'rate') {
      await rateSession(house, { ...readForm(ratingInput, form), ...showing, code });
      return redirect(`${page}?xong=danh-gia#danh-gia`, 303);
    }
    const input = readForm(requestInput, form);
    if (showing.ticket === null) throw refuse('forbidden', 'session.ticket');
    const { actor } = await joinSession(house, { code, ticket: showing.ticket });
    await withdrawRequest(house, actor, { ...input, code, by: 'device' });
    return redirect(`${page}?xong=rut`, 303);
  });
}

function freshTicket(house: House, code: string): string {
  return ticketCookie(code, house.newSecret(ticketBytes), { isHttps: house.publicUrl.startsWith('https:') });
}

function showingIn(request: Request, code: string): Showing {
  const cookies = request.headers.get('cookie');
  return { ticket: ticketOf(cookies, code), seat: ticketOf(cookies, code, 'seat') };
}

/** Why a form that was sent to the API was refused: only its code comes back in the address. */
function refusedBy(code: string): FormState['refusal'] {
  return { kind: 'conflict', code, facts: {} };
}

export default function Live({ loaderData, actionData, params }: Route.ComponentProps) {
  const site = useRouteLoaderData<typeof rootLoader>('root')?.site ?? null;
  const language = languageOf(params);
  const words = liveWords(language);
  if (loaderData.phase === 'live') {
    return (
      <Phone
        {...loaderData}
        refused={actionData?.refusal ?? loaderData.refused}
        language={language}
        words={words}
      />
    );
  }
  return (
    <PublicFrame site={site} language={language}>
      {loaderData.phase === 'before' ? (
        <Before dialogue={loaderData.dialogue} language={language} words={words} />
      ) : (
        <>
          <Thanks done={loaderData.done} refused={actionData} language={language} words={words} />
          <RecordOf {...loaderData} language={language} words={words} />
        </>
      )}
    </PublicFrame>
  );
}
