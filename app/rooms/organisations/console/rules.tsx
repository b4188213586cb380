import { Link } from 'react-router';
import { addDays, dayOf } from '#app/ground/time.ts';
import { fieldsOf } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { tryRuleInput } from '../inputs.ts';
import { maySeeSessionLists } from '../may.ts';
import { presentDeadlines } from '../present-deadlines.ts';
import { presentRules, type RuleLine } from '../present-rules.ts';
import { presentRuleStory } from '../present-story.ts';
import { amountText, listWords, organisationWords, ruleWords } from '../words.ts';
import type { Route } from './+types/rules';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { formOf, openDesk } from './desk.ts';
import { Story } from './story.tsx';
import { TryOut } from './try-out.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, organisations, query, mayManage } = await openDesk(context, request);
  const about = { organisationId: organisation.id, today: dayOf(house.now()) };
  const asked = new URL(request.url).searchParams;
  const { tryDay = addDays(about.today, 30) } = tryRuleInput.parse(fieldsOf(formOf(asked)));
  const tried = { organisationId: organisation.id, day: tryDay, isForYouth: asked.has('youth') };
  return {
    organisation,
    organisations,
    query,
    mayManage,
    maySeeLists: maySeeSessionLists(actor, organisation.id),
    isDone: asked.has('xong'),
    tried: { ...tried, lines: await presentDeadlines(house.db, tried) },
    lines: await presentRules(house.db, about),
    story: await presentRuleStory(house.db, actor, organisation.id),
  };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).rules.title} – Điểm Cầu` }];
}

export default function Rules({ loaderData }: Route.ComponentProps) {
  const { organisation, organisations, query, mayManage, maySeeLists, isDone, lines, story, tried } =
    loaderData;
  const language = useLanguage();
  const { rules: words, calendar, subjects: names } = organisationWords(language);
  const subjects = Object.entries(names)
    .map(([subject, name]) => ({
      subject,
      name,
      lines: lines.filter((line) => line.key.startsWith(`${subject}.`)),
    }))
    .filter((each) => each.lines.length > 0);
  return (
    <main id="main">
      <div className="head">
        <h1>
          {words.title}: {organisation.name}
        </h1>
        <p className="row">
          <Link to={hrefFor(language, `/lam-viec/quy-tac/bo${query}`)}>
            {ruleWords(language).books.title}
          </Link>
          <Link to={hrefFor(language, `/lam-viec/quy-tac/van-ban${query}`)}>
            {ruleWords(language).toTexts}
          </Link>
          <Link to={hrefFor(language, `/lam-viec/quy-tac/ngay-nghi${query}`)}>{calendar.title}</Link>
          <Link to={hrefFor(language, `/lam-viec/quy-tac/danh-muc${query}`)}>
            {listWords(language).toLists}
          </Link>
          {maySeeLists && (
            <>
              <Link to={hrefFor(language, `/lam-viec/quy-tac/duyet-cau-hoi${query}`)}>
                {words.toModeration}
              </Link>
              <Link to={hrefFor(language, `/lam-viec/quy-tac/chu-tat${query}`)}>{words.toShorthand}</Link>
            </>
          )}
        </p>
      </div>
      {isDone && (
        <Note tone="good" role="status">
          <p>{words.saved}</p>
        </Note>
      )}
      <p className="lead">{words.lead}</p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      <nav className="row" aria-label={words.subjects}>
        {subjects.map((each) => (
          <a key={each.subject} href={`#${each.subject}`}>
            {each.name} <span className="muted num">({each.lines.length})</span>
          </a>
        ))}
      </nav>
      {subjects.map((each) => (
        <section key={each.subject} id={each.subject}>
          <h2>{each.name}</h2>
          <RuleTable name={each.name} lines={each.lines} query={query} mayManage={mayManage} />
        </section>
      ))}
      <TryOut tried={tried} />
      <Story steps={story} />
    </main>
  );
}

type TableGiven = Readonly<{ name: string; lines: readonly RuleLine[]; query: string; mayManage: boolean }>;

function RuleTable({ name, lines, query, mayManage }: TableGiven) {
  const words = organisationWords(useLanguage()).rules;
  return (
    <table className="plain stackable rules">
      <caption className="hide">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.basis}</th>
          {mayManage && <th scope="col">{words.change}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <RuleRow key={line.key} line={line} query={query} mayManage={mayManage} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ line, query, mayManage }: { line: RuleLine; query: string; mayManage: boolean }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { day } = formatOf(language);
  const more = ruleWords(language);
  const { now, shared } = line;
  const coming = line.own.filter((each) => each.isComing);
  return (
    <tr>
      <th scope="row">{words.keys[line.key]}</th>
      <td>
        <span className="strong num">{amountText(words, now)}</span>
        {now.isOwn && shared && (
          <p className="small muted">{words.rules.shared(amountText(words, shared))}</p>
        )}
        {coming.map((each) => (
          <p key={each.validFrom} className="small">
            {words.rules.coming(amountText(words, each), day(each.validFrom))}
          </p>
        ))}
        <Aside line={line} />
      </td>
      <td>
        {[now.basis, now.article].filter(Boolean).join(', ')}
        <p className="row small">
          <Tag tone={now.status === 'confirmed' ? 'done' : 'work'}>{words.status[now.status]}</Tag>
          {now.isOwn && <span>{now.bindsCommunes ? more.fromAbove : words.rules.own}</span>}
          <span className="muted">{words.rules.since(day(now.validFrom))}</span>
          {now.basisValidTo !== null && <span>{more.basisEnds(day(now.basisValidTo))}</span>}
        </p>
      </td>
      {mayManage && (
        <td>
          <Link
            aria-label={`${words.rules.change}: ${words.keys[line.key]}`}
            to={hrefFor(language, `/lam-viec/quy-tac/${line.key}${query}`)}
          >
            {words.rules.change}
          </Link>
        </td>
      )}
    </tr>
  );
}

/** What holds beside it: for some dialogues only, and what a province set for its communes. */
function Aside({ line }: { line: RuleLine }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { circleValue, forCommunes, forCommunesUntil } = ruleWords(language);
  const { day } = formatOf(language);
  const textOf = (rule: RuleLine['circles'][number]) => {
    const text = amountText(words, rule);
    const value = rule.isComing ? words.rules.coming(text, day(rule.validFrom)) : text;
    return rule.onlyFor === 'cited' ? circleValue.cited(value, rule.basis) : circleValue.youth(value);
  };
  const ofCommunes = (rule: RuleLine['forCommunes'][number]) => {
    const text = amountText(words, rule);
    const shown =
      rule.onlyFor === null
        ? text
        : rule.onlyFor === 'youth'
          ? circleValue.youth(text)
          : circleValue.cited(text, rule.basis);
    const value = rule.isComing ? words.rules.coming(shown, day(rule.validFrom)) : shown;
    return rule.validTo === null ? forCommunes(value) : forCommunesUntil(value, day(rule.validTo));
  };
  return (
    <>
      {line.circles.map((rule) => (
        <p key={`${rule.onlyFor}-${rule.basis}-${rule.validFrom}`} className="small">
          {textOf(rule)}
        </p>
      ))}
      {line.forCommunes.map((rule) => (
        <p key={`${rule.onlyFor}-${rule.basis}-${rule.validFrom}`} className="small">
          {ofCommunes(rule)}
        </p>
      ))}
    </>
  );
}
