import { Link, redirect } from 'react-router';
import type { z } from 'zod';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { changeRule } from '../acts/rules.ts';
import { endOwnRule, withdrawRule } from '../acts/rules-end.ts';
import { changeRuleInput, endRuleInput, tryRuleInput, withdrawRuleInput } from '../inputs.ts';
import { presentDeadlines } from '../present-deadlines.ts';
import { presentRuleHistory } from '../present-rule-history.ts';
import { presentRules, proposedRule, type RuleLine } from '../present-rules.ts';
import { presentLegalBases } from '../present-texts.ts';
import { circleOf } from '../rule.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';
import type { Route } from './+types/rule';
import { Deadlines } from './deadlines.tsx';
import { doneAt, formOf, openDesk } from './desk.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleHistory } from './rule-history.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, organisation, query, mayManage } = await openDesk(context, request);
  if (!mayManage) throw refuse('forbidden', 'organisation.part');
  const today = dayOf(house.now());
  const lines = await presentRules(house.db, { organisationId: organisation.id, today });
  const line = lines.find((each) => each.key === params.key);
  if (line === undefined) throw refuse('missing', 'organisation.no-rule');
  const asked = new URL(request.url).searchParams;
  const said = tryRuleInput.parse(fieldsOf(formOf(asked)));
  const { tryDay = addDays(today, 30) } = said;
  return {
    line,
    query,
    today,
    tryDay,
    organisation,
    isDone: asked.has('xong'),
    tried: await lookAhead(house, { line, organisationId: organisation.id, tryDay, said }),
    typed: Object.fromEntries(asked),
    bases: await presentLegalBases(house.db, { organisationId: organisation.id, today }),
    history: await presentRuleHistory(house.db, {
      ...{ organisationId: organisation.id, key: line.key, language: languageIn(context), today },
    }),
  };
}

type Said = Readonly<{
  line: RuleLine;
  organisationId: string;
  tryDay: string;
  said: z.output<typeof tryRuleInput>;
}>;

/** The deadlines of a dialogue of the kind that is meant, as they are and with the value that is being thought of. */
async function lookAhead(house: House, { line, organisationId, tryDay, said }: Said) {
  const { amount, unit, onlyFor, basis } = said;
  if (amount === undefined) return null;
  const circle = circleOf(onlyFor, basis);
  const isForYouth = onlyFor === 'youth';
  const about = { organisationId, day: tryDay, isForYouth, legalBasisIds: circle.legalBasisIds };
  const proposed = proposedRule(line, { organisationId, amount, unit, basis, from: tryDay, onlyFor });
  return {
    ...{ day: tryDay, onlyFor },
    before: await presentDeadlines(house.db, about),
    after: await presentDeadlines(house.db, { ...about, proposed }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id, key: params.key };
    const back = (path: string) => redirect(hrefFor(languageIn(context), doneAt(path, query, 'saved')), 303);
    if (form.get('viec') === 'withdraw') {
      await withdrawRule(house, actor, parseFields(withdrawRuleInput, fields));
      return back(`/lam-viec/quy-tac/${params.key}`);
    }
    if (form.get('viec') === 'end') {
      await endOwnRule(house, actor, parseFields(endRuleInput, fields));
      return back(`/lam-viec/quy-tac/${params.key}`);
    }
    await changeRule(house, actor, parseFields(changeRuleInput, fields));
    return back('/lam-viec/quy-tac');
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).rules.changeTitle} – Điểm Cầu` }];
}

export default function ChangeRule({ loaderData, actionData }: Route.ComponentProps) {
  const { line, query, tried, history, isDone } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const onOne = actionData?.typed.ruleId !== undefined;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>{words.rules.back}</Link>
      </p>
      <h1>{words.keys[line.key]}</h1>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.rules.saved}</p>
        </Note>
      )}
      <p className="lead">
        {amountText(words, line.now)}. {[line.now.basis, line.now.article].filter(Boolean).join(', ')}
      </p>
      <RuleForm {...loaderData} answer={onOne ? undefined : actionData} />
      {tried && <Looked tried={tried} />}
      <RuleHistory lines={history} answer={onOne ? actionData : undefined} today={loaderData.today} />
    </main>
  );
}

type Looked = NonNullable<Route.ComponentProps['loaderData']['tried']>;

/** What the new value would do to a dialogue on the chosen day, beside what holds now. */
function Looked({ tried }: { tried: Looked }) {
  const language = useLanguage();
  const { tryOut, circles } = ruleWords(language);
  return (
    <Note role="status" title={tryOut.looked}>
      <p className="num">{tryOut.result(formatOf(language).weekday(tried.day))}</p>
      {tried.onlyFor !== null && <p>{circles[tried.onlyFor]}</p>}
      <div className="form columns">
        <div>
          <h3>{tryOut.before}</h3>
          <Deadlines lines={tried.before} />
        </div>
        <div>
          <h3>{tryOut.after}</h3>
          <Deadlines lines={tried.after} />
        </div>
      </div>
    </Note>
  );
}
