import { Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Tag } from '#app/ui/tag.tsx';
import { addToRoll, checkIn, openMainPoint } from '../acts/attend.ts';
import { moveDialogue } from '../acts/office-move.ts';
import { toneOf } from '../dialogue.ts';
import { attendInput, moveInput, rollInput } from '../inputs.ts';
import { presentDialogueDesk } from '../present-desk.ts';
import { dialogueWords, prepareWords } from '../words.ts';
import type { Route } from './+types/desk';
import { Roll } from './roll.tsx';
import { Steps } from './steps.tsx';

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: loaderData?.dialogue.title ?? dialogueWords(languageOf(params)).desk.title }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const desk = await presentDialogueDesk(houseOf(context), requireStaff(context, request), params.code);
  return { ...desk, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { dialogue } = await presentDialogueDesk(house, actor, params.code);
    const dialogueId = dialogue.id;
    const fields = fieldsOf(form);
    const deed = form.get('deed');
    if (deed === 'enrol') await addToRoll(house, actor, { ...parseFields(rollInput, fields), dialogueId });
    else if (deed === 'attend')
      await checkIn(house, actor, { ...parseFields(attendInput, fields), dialogueId });
    else if (deed === 'open') {
      const headcount = Math.max(0, Math.trunc(Number(form.get('headcount'))) || 0);
      await openMainPoint(house, actor, { dialogueId, headcount });
    } else await moveDialogue(house, actor, { ...parseFields(moveInput, fields), dialogueId });
    return redirect(hrefFor(languageIn(context), `/lam-viec/doi-thoai/${params.code}`), 303);
  });
}

export default function Desk({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = dialogueWords(language);
  const format = formatOf(language);
  const { dialogue, deadlines, story, isDone } = loaderData;
  const { desk } = words;
  const href = (path: string) => hrefFor(language, path);
  const isOnFloor = dialogue.may.serve && (dialogue.state === 'ready' || dialogue.state === 'live');
  return (
    <main id="main">
      <p className="crumb">
        <Link to={href('/lam-viec/doi-thoai')}>{desk.title}</Link>
      </p>
      <h1>{dialogue.title}</h1>
      <p className="row num">
        <Tag tone={toneOf(dialogue.state)}>{words.states[dialogue.state]}</Tag>
        <span>{`${format.time(dialogue.startsAt)}, ${format.weekday(dialogue.startsAt)}`}</span>
        <span className="muted">{dialogue.code}</span>
      </p>
      {isDone && !actionData && (
        <Note tone="good" role="status">
          <p>{desk.created}</p>
        </Note>
      )}
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, words.refusals, language)}</p>
        </Note>
      )}
      <p className="row">
        {dialogue.may.edit && <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/sua`)}>{desk.edit}</Link>}
        <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/chuan-bi`)}>{prepareWords(language).menu}</Link>
        <a href={href(`/doi-thoai/${dialogue.code}`)}>{desk.toPublicPage}</a>
        {dialogue.may.triage && (
          <>
            <Link to={href(`/lam-viec/y-kien?doi-thoai=${dialogue.code}`)}>{desk.toOpinions}</Link>
            <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/chon`)}>
              {prepareWords(language).toSelection}
            </Link>
          </>
        )}
        {dialogue.may.recheck && (
          <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/xem-lai`)}>
            {prepareWords(language).toRecheck}
          </Link>
        )}
        {dialogue.may.tally && (
          <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/phieu`)}>
            {prepareWords(language).toTally}
          </Link>
        )}
        <Link to={href(`/lam-viec/doi-thoai/${dialogue.code}/nguoi-dung-dau`)}>
          {prepareWords(language).toHeadPage}
        </Link>
        {isOnFloor && <a href={href(`/lam-viec/phien/${dialogue.code}/chu-toa`)}>{desk.toChair}</a>}
        {isOnFloor && <a href={href(`/lam-viec/phien/${dialogue.code}/thu-ky`)}>{desk.toSecretary}</a>}
        {(isOnFloor || (dialogue.isHeld && dialogue.may.serve)) && (
          <Link to={href(`/lam-viec/phien/${dialogue.code}/nguoi-du`)}>{desk.toAudience}</Link>
        )}
        {dialogue.may.serve && dialogue.points.some((point) => !point.isMain) && (
          <Link to={href(`/lam-viec/phien/${dialogue.code}/diem-cau`)}>{desk.toPoints}</Link>
        )}
        {dialogue.may.conclude && (
          <Link to={href(`/lam-viec/mo-dau/${dialogue.code}`)}>{desk.toLookBack}</Link>
        )}
        {dialogue.isHeld && dialogue.may.conclude && (
          <Link to={href(`/lam-viec/ket-luan/${dialogue.code}`)}>{desk.toConclusion}</Link>
        )}
      </p>
      {dialogue.missing.length > 0 && (
        <Note tone="warn">
          <p>{`${desk.missing}: ${dialogue.missing.map((item) => desk.missingItems[item]).join(', ')}.`}</p>
        </Note>
      )}
      <section aria-labelledby="h-deadlines">
        <h2 id="h-deadlines">{desk.deadlines}</h2>
        <ul className="prose num">
          {deadlines.map(({ limit, by, isKnown, rule }) => (
            <li key={limit}>
              {desk.limits[limit](rule.amount, rule.unit === 'working', format.weekday(by))}
              {!isKnown && <span className="muted"> ({desk.daysOffUnsure})</span>}{' '}
              <span className="muted small">
                {desk.basis([rule.basis, rule.article].filter(Boolean).join(', '))}
                {rule.status === 'to_check' && ` (${desk.basisToCheck})`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Steps dialogue={dialogue} language={language} />
      <Roll dialogue={dialogue} answer={actionData} language={language} />
      <section aria-labelledby="h-story">
        <h2 id="h-story">{desk.story}</h2>
        <table className="plain stackable">
          <tbody>
            {story.map((event) => (
              <tr key={event.id}>
                <td className="num">{format.moment(event.at)}</td>
                <td>
                  {desk.told[event.verb] ?? event.verb}
                  {event.times > 1 && `, ${desk.times(event.times)}`}
                </td>
                <td>{event.who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}
