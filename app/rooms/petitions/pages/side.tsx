import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import type { PetitionView } from '../present.ts';
import { petitionWords } from '../words.ts';

/** Beside the story: what the asker may do, and the facts. */
export function Side({ petition, mayFollow }: { petition: PetitionView; mayFollow: boolean }) {
  const language = useLanguage();
  const words = petitionWords(language).side;
  return (
    <aside className="side">
      <Unhappy petition={petition} />
      <dl className="num">
        {facts(petition, words).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {petition.dialogue && (
          <div>
            <dt>{words.dialogue}</dt>
            <dd>
              <a href={hrefFor(language, `/doi-thoai/${petition.dialogue.code}`)}>
                {petition.dialogue.title}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <Raised petition={petition} />
      <div className="acts noprint">
        <a className="btn quiet wide" href={hrefFor(language, `/tra-cuu/${petition.code}`)}>
          {words.thread}
        </a>
        {mayFollow && (
          <a className="btn quiet wide" href={hrefFor(language, `/theo-doi/${petition.code}`)}>
            {words.follow}
          </a>
        )}
        <PrintButton />
      </div>
      {/* No button beside the others: it ends the matter, and few who come here want it. */}
      {petition.isWithdrawable && (
        <p className="noprint">
          <a href={hrefFor(language, `/kien-nghi/${petition.code}/rut`)}>{words.withdraw}</a>
        </p>
      )}
    </aside>
  );
}

/** The same matter, raised before: each time with where it came to and how often it was reminded. */
export function Raised({ petition }: { petition: Pick<PetitionView, 'asked'> }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  const others = petition.asked?.others ?? [];
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{words.raised.title}</h2>
      <ul className="rows">
        {others.map((other) => (
          <li key={other.code}>
            <span className="meta num">{format.day(other.receivedOn)}</span>
            <div>
              <a href={hrefFor(language, `/kien-nghi/${other.code}`)}>{other.title}</a>
              <p className="meta num">
                <span className="code">{other.code}</span>
                <span>{words.states[other.state]}</span>
                {other.unmet > 0 && <span>{words.raised.unmet(other.unmet)}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unhappy({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const words = petitionWords(language).unhappy;
  const format = formatOf(language);
  if (petition.stage === null) return null;
  if (!petition.verdict.isOpen) {
    return petition.verdict.given === null && petition.daysLeft !== null ? (
      <Note title={words.title}>
        <p>{words.before(petition.silenceDays)}</p>
      </Note>
    ) : null;
  }
  return (
    <Note title={words.title}>
      <p>{words.after}</p>
      {petition.silenceUntil && petition.settledAt === null && petition.state !== 'committed' && (
        <p>{words.until(format.day(petition.silenceUntil))}</p>
      )}
      <p className="noprint">
        <a className="btn" href={hrefFor(language, `/kien-nghi/${petition.code}/danh-gia`)}>
          {words.go}
        </a>
      </p>
    </Note>
  );
}

function facts(petition: PetitionView, words: ReturnType<typeof petitionWords>['side']): [string, string][] {
  const all: [string, string | null][] = [
    [words.place, petition.place],
    [words.field, petition.field],
    [words.unit, petition.unit],
    [words.cooperating, petition.cooperating.length > 0 ? petition.cooperating.join(', ') : null],
    [words.joined, petition.peopleCount > 1 ? words.people(petition.peopleCount) : null],
  ];
  return all.flatMap(([label, value]) => (value === null ? [] : [[label, value]]));
}
