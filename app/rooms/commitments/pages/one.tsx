import type { ReactNode } from 'react';
import { data, redirect } from 'react-router';
import { parseCode } from '#app/ground/code.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hasWays } from '#app/http/ways.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { shareMeta } from '#app/ui/share-meta.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import { type CommitmentView, presentCommitment } from '../present.ts';
import { explainCode } from '../present-code.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/one';
import { Proofs } from './proofs.tsx';
import { StateBlock } from './state-block.tsx';
import { WrongCode } from './wrong-code.tsx';

export const handle = { plain: true, qr: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const reading = parseCode(params.code);
  const code = reading.kind === 'ok' ? reading.code.text : params.code;
  const promise = await presentCommitment(house, code, language);
  if (promise === null) {
    const wrong = await explainCode(house, params.code);
    return data({ promise: null, wrong, mayFollow: false }, { status: 404 });
  }
  if (code !== params.code) throw redirect(hrefFor(language, `/loi-hua/${code}`));
  const isOver = promise.state === 'superseded' || promise.state === 'closed';
  return { promise, wrong: null, mayFollow: hasWays(house) && !isOver };
}

export function meta({ loaderData, params, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const words = commitmentWords(language);
  const promise = loaderData?.promise;
  if (!promise) return [{ title: words.board.title }, { name: 'robots', content: 'noindex' }];
  const description = `${words.states[promise.state]}. ${promise.unit ?? ''}`;
  const path = `/loi-hua/${promise.code}`;
  return [
    { title: `${promise.text} (${promise.code})` },
    { name: 'description', content: description },
    ...shareMeta({ matches, language, path, title: promise.text, description }),
  ];
}

export default function One({ loaderData }: Route.ComponentProps) {
  const { promise, wrong, mayFollow } = loaderData;
  if (promise === null) return <WrongCode wrong={wrong} />;
  return <Thing promise={promise} mayFollow={mayFollow} />;
}

function Thing({ promise, mayFollow }: { promise: CommitmentView; mayFollow: boolean }) {
  const language = useLanguage();
  const { thing: words } = commitmentWords(language);
  const format = formatOf(language);
  return (
    <main id="main" className="wrap">
      <div className="top">
        <p className="muted num">
          {words.code} <Code>{promise.code}</Code>
          {promise.publishedOn && `, ${format.day(promise.publishedOn)}`}
        </p>
        <h1>{promise.text}</h1>
      </div>
      <StateBlock promise={promise} />
      <div className="cols">
        <div>
          <Proofs promise={promise} />
          <section>
            <h2>{words.story}</h2>
            <Story promise={promise} />
          </section>
        </div>
        <Side promise={promise} mayFollow={mayFollow} />
      </div>
    </main>
  );
}

function Story({ promise }: { promise: CommitmentView }) {
  const language = useLanguage();
  const { thing: words } = commitmentWords(language);
  const format = formatOf(language);
  const done = promise.steps.map((step, index) => ({
    key: step.id,
    stage:
      promise.daysLeft !== null && index === promise.steps.length - 1 ? ('now' as const) : ('done' as const),
    when: format.moment(step.at),
    title: step.title,
    children: (
      <>
        {step.verb === 'extend' && step.from && step.to && (
          <p className="muted">{words.extendedTo(format.day(step.from), format.day(step.to))}</p>
        )}
        {step.reason && <p className="muted pre">{step.reason}</p>}
      </>
    ),
  }));
  if (promise.daysLeft === null) return <Timeline steps={done} />;
  const next = {
    key: 'next',
    stage: 'next' as const,
    when: promise.dueOn ? words.latestOn(format.day(promise.dueOn)) : words.noDue,
    title: promise.state === 'reported_done' ? words.nextVerify : words.nextDone,
    children: <p className="muted">{words.ifLate}</p>,
  };
  return <Timeline steps={[...done, next]} />;
}

function Side({ promise, mayFollow }: { promise: CommitmentView; mayFollow: boolean }) {
  const language = useLanguage();
  const { thing: words } = commitmentWords(language);
  const format = formatOf(language);
  const href = (path: string) => hrefFor(language, path);
  const { dialogue, petition, conclusion, carriedTo, replacedBy, replaces } = promise;
  const edition = conclusion?.oldEdition ? `?ban=${conclusion.oldEdition}` : '';
  return (
    <aside className="side">
      <dl className="num">
        {promise.unit && <Fact name={words.unit}>{promise.unit}</Fact>}
        {promise.cooperating.length > 0 && (
          <Fact name={words.cooperating}>{promise.cooperating.join(', ')}</Fact>
        )}
        {promise.promisedBy && <Fact name={words.promisedBy}>{promise.promisedBy}</Fact>}
        {promise.dueOn && <Fact name={words.due}>{format.weekday(promise.dueOn)}</Fact>}
        {promise.originalDueOn && promise.originalDueOn !== promise.dueOn && (
          <Fact name={words.originalDue}>{format.day(promise.originalDueOn)}</Fact>
        )}
        {carriedTo && (
          <Fact name={words.carriedTo}>
            <a href={href(`/doi-thoai/${carriedTo.code}`)}>{carriedTo.title}</a>
          </Fact>
        )}
        {replacedBy && (
          <Fact name={words.replacedBy}>
            <a href={href(`/loi-hua/${replacedBy.code}`)}>{replacedBy.code}</a>
            {replacedBy.dueOn && `, ${words.due.toLowerCase()} ${format.day(replacedBy.dueOn)}`}
          </Fact>
        )}
        {replaces && (
          <Fact name={words.replaces}>
            <a href={href(`/loi-hua/${replaces.code}`)}>{replaces.code}</a>
            {replaces.dueOn && `, ${words.due.toLowerCase()} ${format.day(replaces.dueOn)}`}
          </Fact>
        )}
        {dialogue && (
          <Fact name={words.from}>
            <a href={href(`/doi-thoai/${dialogue.code}`)}>{dialogue.title}</a>
          </Fact>
        )}
        {dialogue && conclusion && (
          <Fact name={words.conclusion}>
            <a href={href(`/doi-thoai/${dialogue.code}/ket-luan${edition}#muc-${conclusion.item}`)}>
              {words.item(conclusion.number, conclusion.item ?? 0)}
            </a>
          </Fact>
        )}
        {petition && (
          <Fact name={words.petition}>
            <a href={href(`/kien-nghi/${petition.code}`)}>{petition.title}</a>
          </Fact>
        )}
      </dl>
      <div className="acts noprint">
        {petition && (
          <a className="btn quiet wide" href={href(`/tra-cuu/${petition.code}`)}>
            {words.thread}
          </a>
        )}
        {mayFollow && (
          <a className="btn quiet wide" href={href(`/theo-doi/${promise.code}`)}>
            {words.follow}
          </a>
        )}
        <a className="btn quiet wide" href={href('/loi-hua')}>
          {words.back}
        </a>
        <PrintButton />
      </div>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
