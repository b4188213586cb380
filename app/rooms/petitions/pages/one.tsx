import { data, redirect } from 'react-router';
import { parseCode } from '#app/ground/code.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hasWays } from '#app/http/ways.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { shareMeta } from '#app/ui/share-meta.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import { verdictKinds } from '../petition.ts';
import { isStub, type PetitionView, presentPetition } from '../present.ts';
import { explainMissing } from '../present-list.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/one';
import { Answers, Questions } from './answers.tsx';
import { NoSuchCode } from './no-such-code.tsx';
import { Promises } from './promises.tsx';
import { Side } from './side.tsx';
import { StateBlock } from './state-block.tsx';

export const handle = { plain: true, qr: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const reading = parseCode(params.code);
  const code = reading.kind === 'ok' ? reading.code.text : params.code;
  const petition = await presentPetition(house, code, language);
  if (petition === null) {
    // What is left of a complaint or a denunciation is told in one place, with where to go.
    if (await isStub(house, code)) throw redirect(hrefFor(language, `/tra-cuu/${code}`));
    const missing = await explainMissing(house, params.code);
    return data({ petition: null, missing, said: null, mayFollow: false }, { status: 404 });
  }
  if (code !== params.code) throw redirect(hrefFor(language, `/kien-nghi/${code}`));
  const given = new URL(request.url).searchParams.get('danh-gia');
  const mayFollow = hasWays(house) && petition.stage !== null;
  return { petition, missing: null, said: verdictKinds.find((kind) => kind === given) ?? null, mayFollow };
}

export function meta({ loaderData, params, matches }: Route.MetaArgs) {
  const language = languageOf(params);
  const words = petitionWords(language);
  const petition = loaderData?.petition;
  if (!petition) return [{ title: words.typo.title }, { name: 'robots', content: 'noindex' }];
  const description = `${words.states[petition.state]}. ${petition.text.slice(0, 150)}`;
  const path = `/kien-nghi/${petition.code}`;
  return [
    { title: `${petition.title} (${petition.code})` },
    { name: 'description', content: description },
    ...shareMeta({ matches, language, path, title: petition.title, description }),
  ];
}

export default function One({ loaderData, params }: Route.ComponentProps) {
  const { petition, missing, said, mayFollow } = loaderData;
  if (petition === null) return <NoSuchCode missing={missing} typed={params.code} />;
  return <Thing {...{ petition, said, mayFollow }} />;
}

type Given = Readonly<{
  petition: PetitionView;
  said: (typeof verdictKinds)[number] | null;
  mayFollow: boolean;
}>;

function Thing({ petition, said, mayFollow }: Given) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  return (
    <main id="main" className="wrap">
      <div className="top">
        <p className="muted num">
          {words.record} <Code>{petition.code}</Code>, {words.sent(format.day(petition.receivedOn))}
        </p>
        <h1>{petition.title}</h1>
      </div>
      {said && (
        <Note tone="good" role="status">
          <p>
            {words.verdict.done[said]}{' '}
            {said === 'not_solved' && petition.dueOn && words.verdict.newDue(format.weekday(petition.dueOn))}
          </p>
        </Note>
      )}
      <StateBlock petition={petition} />
      <div className="cols">
        <div>
          {petition.text.replace(/[.\s]+$/u, '') !== petition.title && (
            <section>
              <h2>{words.what}</h2>
              <p className="pre prose">{petition.text}</p>
            </section>
          )}
          {petition.answers.length === 0 && petition.questions.length > 1 && (
            <Questions questions={petition.questions} />
          )}
          <Promises petition={petition} />
          <Answers petition={petition} />
          <section>
            <h2>{words.story}</h2>
            <Story petition={petition} />
          </section>
        </div>
        <Side petition={petition} mayFollow={mayFollow} />
      </div>
    </main>
  );
}

function Story({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  const explained = petition.steps.findLastIndex(
    (step) =>
      step.verb === 'petition.assign' ||
      step.verb === 'petition.assign_on_site' ||
      step.verb === 'petition.accept' ||
      step.verb === 'petition.reopen',
  );
  return (
    <Timeline
      steps={petition.steps.map((step, index) => ({
        key: `${index}`,
        stage: step.kind,
        when:
          step.kind !== 'next'
            ? format.moment(step.at ?? '')
            : step.at === null
              ? words.next.soon
              : step.verb === 'answerLate'
                ? words.next.was(format.day(step.at))
                : words.next.when(format.day(step.at)),
        title: step.title,
        children: (
          <>
            {step.text && <p className="muted pre">{step.text}</p>}
            {index === explained && <Why petition={petition} />}
          </>
        ),
      }))}
    />
  );
}

/** "Vì sao 15 ngày?": the rule, its basis and whether that was checked. */
function Why({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const words = petitionWords(language).why;
  const { day } = formatOf(language);
  if (petition.dueOn === null) return null;
  if (petition.why === null) return <p className="muted small">{words.byPeople}</p>;
  const { amount, unit, basis, isConfirmed, rests } = petition.why;
  const off = rests.map((rest) => words.rest(rest.name, day(rest.from), day(rest.to))).join('; ');
  return (
    <details>
      <summary>{words.ask(amount, unit)}</summary>
      <p>{words.says(amount, unit)}</p>
      {off !== '' && <p className="num">{words.off(off)}</p>}
      <p>{words.basis(basis)}</p>
      <p className="muted">{isConfirmed ? words.confirmed : words.toCheck}</p>
    </details>
  );
}
