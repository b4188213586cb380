import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import type { DialogueView } from '../present.ts';
import { dialogueWords } from '../words.ts';

/** The card of facts beside a dialogue: time, place, who presides, and what one can do now. */
export function Facts({ dialogue, language }: { dialogue: DialogueView; language: Language }) {
  const words = dialogueWords(language);
  const format = formatOf(language);
  const named = (part: 'presiding' | 'co_presiding') =>
    dialogue.persons.filter((person) => person.part === part);
  return (
    <div className="card stack">
      <FirstDoor dialogue={dialogue} language={language} />
      <dl className="facts num">
        <div>
          <dt>{words.facts.time}</dt>
          <dd>
            {words.range(format.time(dialogue.startsAt), format.time(dialogue.endsAt))}
            <br />
            <span>{format.weekday(dialogue.startsAt)}</span>
          </dd>
        </div>
        {dialogue.place && (
          <div>
            <dt>{words.facts.place}</dt>
            <dd>
              {dialogue.place}
              <br />
              <span>{dialogue.placeAddress}</span>
            </dd>
          </div>
        )}
        {(['presiding', 'co_presiding'] as const).map(
          (part) =>
            named(part).length > 0 && (
              <div key={part}>
                <dt>{part === 'presiding' ? words.facts.presiding : words.facts.coPresiding}</dt>
                {named(part).map((person) => (
                  <dd key={person.id}>
                    {person.name}
                    <br />
                    <span>{person.title}</span>
                  </dd>
                ))}
              </div>
            ),
        )}
        <div>
          <dt>{words.facts.form}</dt>
          <dd>{words.forms[dialogue.form]}</dd>
        </div>
        <div>
          <dt>{words.facts.audience}</dt>
          <dd>{words.audiences[dialogue.audience]}</dd>
        </div>
        {dialogue.capacity !== null && (
          <div>
            <dt>{words.facts.capacity}</dt>
            <dd>{words.seats(dialogue.capacity)}</dd>
          </div>
        )}
        {dialogue.noticePublishedAt !== null && (
          <div>
            <dt>{words.facts.notice}</dt>
            <dd>
              <span>
                {dialogue.noticeNumber === null
                  ? words.noticePublished(format.day(dialogue.noticePublishedAt))
                  : words.noticeOf(dialogue.noticeNumber, format.day(dialogue.noticePublishedAt))}
              </span>
              {dialogue.shortNotice !== null && (
                <p className="small">
                  {words.shortNotice(dialogue.shortNotice.days, dialogue.requiredLeadDays ?? 0)}{' '}
                  {words.shortNoticeWhy(dialogue.shortNotice.reason)}
                </p>
              )}
            </dd>
          </div>
        )}
      </dl>
      <Doors dialogue={dialogue} language={language} />
    </div>
  );
}

/** What most people come for today, above the facts: on a telephone it would stand below two screens of them. */
function FirstDoor({ dialogue, language }: { dialogue: DialogueView; language: Language }) {
  const words = dialogueWords(language);
  const { code } = dialogue;
  const doors: [boolean, string, string][] = [
    [dialogue.state === 'live', `/truc-tiep/${code}`, words.watchLive],
    [dialogue.isComing && dialogue.state !== 'ready', `/gui-y-kien?doi-thoai=${code}`, words.sendBefore],
    [dialogue.isHeld, `/truc-tiep/${code}`, words.seeRecord],
  ];
  const open = doors.filter(([isOpen]) => isOpen);
  if (open.length === 0) return null;
  return (
    <div className="acts noprint">
      {open.map(([, path, label]) => (
        <a key={path} className="btn wide" href={hrefFor(language, path)}>
          {label}
        </a>
      ))}
    </div>
  );
}

function Doors({ dialogue, language }: { dialogue: DialogueView; language: Language }) {
  const words = dialogueWords(language);
  const href = (path: string) => hrefFor(language, path);
  const { code } = dialogue;
  return (
    <div className="acts noprint">
      {dialogue.concludedAt !== null && (
        <a className="btn quiet wide" href={href(`/doi-thoai/${code}/ket-luan`)}>
          {words.desk.toConclusion}
        </a>
      )}
      <a className="btn quiet wide" href={href(`/doi-thoai/${code}/y-kien`)}>
        {words.seeFunnel}
      </a>
      <a className="btn quiet wide" href={href(`/kien-nghi?doi-thoai=${code}`)}>
        {words.seePetitions}
      </a>
      {dialogue.isHeld && (
        <a className="btn quiet wide" href={href(`/loi-hua?doi-thoai=${code}`)}>
          {words.seePromises}
        </a>
      )}
    </div>
  );
}
