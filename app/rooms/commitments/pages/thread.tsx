import { data, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hasWays } from '#app/http/ways.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { pathOf } from '../commitment.ts';
import { explainCode, findCode } from '../present-code.ts';
import { receptionOfHome } from '../present-stub.ts';
import { presentThread } from '../present-thread.ts';
import type { ThreadStep, ThreadView } from '../present-thread-next.ts';
import { threadWords } from '../words.ts';
import type { Route } from './+types/thread';
import { GroupAnswer } from './group-answer.tsx';
import { Stub } from './stub.tsx';
import { TwoFacts } from './two-facts.tsx';
import { WrongCode } from './wrong-code.tsx';

export const handle = { plain: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const { search, searchParams } = new URL(request.url);
  const code = await findCode(house, params.code.slice(0, 100));
  if (code !== null && pathOf(code) !== `/tra-cuu/${params.code}`) {
    throw redirect(hrefFor(language, pathOf(code) + search));
  }
  const thread = code === null ? null : await presentThread(house, code, language);
  if (thread === null) {
    const wrong = await explainCode(house, params.code.slice(0, 100));
    return data(
      { thread: null, wrong, number: '', address: '', mayFollow: false, reception: [] },
      { status: 404 },
    );
  }
  return {
    thread,
    wrong: null,
    number: (searchParams.get('x') ?? '').replace(/\D/g, '').slice(0, 6),
    address: `${house.publicUrl}${hrefFor(language, `/tra-cuu/${thread.code}`)}`,
    // Who asked in the wrong place is told the right one; the page does not say that it was this sender.
    reception: thread.kind === 'unshown' ? await receptionOfHome(house, language) : [],
    mayFollow: hasWays(house),
  };
}

/** The address may carry the number of the slip: nobody else is told of it, nothing keeps it. */
export function headers(): HeadersInit {
  return { 'Cache-Control': 'private, no-cache', 'Referrer-Policy': 'same-origin' };
}

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = threadWords(languageOf(params));
  const thread = loaderData?.thread;
  const title = thread ? `${thread.title ?? words.path} (${thread.code})` : words.wrong.title;
  return [{ title }, { name: 'description', content: words.lead }, { name: 'robots', content: 'noindex' }];
}

export default function Thread({ loaderData }: Route.ComponentProps) {
  const { thread, wrong, number, address, mayFollow, reception } = loaderData;
  const language = useLanguage();
  const words = threadWords(language);
  if (thread === null) return <WrongCode wrong={wrong} />;
  return (
    <main id="main" className="wrap">
      <div className="top">
        <p className="muted num">
          {words.record} <Code>{thread.code}</Code>
        </p>
        <h1>{thread.title ?? words.path}</h1>
      </div>
      {thread.kind === 'open' ? <TwoFacts thread={thread} /> : <Stub thread={thread} reception={reception} />}
      {thread.kind !== 'unshown' && (
        <div className="cols">
          <div>
            {thread.text && <p className="pre prose">{thread.text}</p>}
            <GroupAnswer thread={thread} proof={number === '' ? '' : `?x=${number}`} />
            <section>
              <h2>{words.path}</h2>
              <Path steps={thread.steps} />
            </section>
          </div>
          <Side thread={thread} number={number} address={address} mayFollow={mayFollow} />
        </div>
      )}
    </main>
  );
}

function Path({ steps }: { steps: readonly ThreadStep[] }) {
  const language = useLanguage();
  const words = threadWords(language);
  const format = formatOf(language);
  const when = (step: ThreadStep) => {
    if (step.at === null) return words.steps.soon;
    if (step.stage === 'next') return words.steps.by(format.day(step.at));
    return step.at.length > 10 ? format.moment(step.at) : format.day(step.at);
  };
  return (
    <Timeline
      steps={steps.map((step, index) => ({
        key: `${index}`,
        stage: step.stage,
        when: when(step),
        title: step.title,
        children: (
          <>
            {step.text && <p className="muted pre">{step.text}</p>}
            {step.more?.map((code) => (
              <p key={code}>
                <a href={hrefFor(language, `/tra-cuu/${code}`)}>{code}</a>
              </p>
            ))}
            {step.link && (
              <p className="noprint">
                <a href={hrefFor(language, step.link.path)}>
                  {words.see[step.link.to]} {step.link.code}
                </a>
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}

type SideGiven = Readonly<{ thread: ThreadView; number: string; address: string; mayFollow: boolean }>;

function Side({ thread, number, address, mayFollow }: SideGiven) {
  const language = useLanguage();
  const words = threadWords(language);
  const proof = number === '' ? '' : `?x=${number}`;
  const href = (path: string) => hrefFor(language, path);
  return (
    <aside className="side">
      <div className="acts noprint">
        {thread.mayRate && (
          <a className="btn wide" href={href(`/kien-nghi/${thread.petitionCode}/danh-gia${proof}`)}>
            {words.verdictGo}
          </a>
        )}
        {thread.petitionCode && (
          <a className="btn quiet wide" href={href(`/kien-nghi/${thread.petitionCode}`)}>
            {words.petitionPage}
          </a>
        )}
        {thread.isSent && (
          <a className="btn quiet wide" href={href(`/gui-y-kien/da-nhan/${thread.code}${proof}`)}>
            {words.mine}
          </a>
        )}
        {mayFollow && thread.kind === 'open' && (
          <a className="btn quiet wide" href={href(`/theo-doi/${thread.code}`)}>
            {words.beTold}
          </a>
        )}
        {thread.mergedInto && (
          <a className="btn quiet wide" href={href(`/gui-y-kien/khong-gop/${thread.code}${proof}`)}>
            {words.object}
          </a>
        )}
        {thread.isWithdrawable && (
          <a className="btn quiet wide" href={href(`/gui-y-kien/rut/${thread.code}${proof}`)}>
            {words.withdraw}
          </a>
        )}
        <PrintButton />
      </div>
      <div>
        <h2>{words.slip}</h2>
        <p>
          <Code>{thread.code}</Code>
        </p>
        <Qr text={address} label={`${words.slipHint} ${address}`} />
        <p className="muted small">{words.slipHint}</p>
        <p className="small">{address}</p>
      </div>
    </aside>
  );
}
