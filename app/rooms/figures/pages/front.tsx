import type { Format } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { FrontView } from '../present.ts';
import type { FigureWords } from '../words.vi.ts';

export type Given = Readonly<{ language: Language; words: FigureWords['front']; format: Format }>;

/** Before the set-up: nobody can be asked anything yet, so the page offers nothing that leads nowhere. */
export function SettingUp({ words }: Pick<Given, 'words'>) {
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.settingUp}</h1>
      <p className="lead">{words.settingUpLead}</p>
      <p className="muted">{words.settingUpHint}</p>
    </main>
  );
}

/** The question as headline, and its box: what is written here goes on to the form. */
export function Ask({ language, words }: Given) {
  return (
    <div>
      <h1>{words.question}</h1>
      <p className="lead">{words.lead}</p>
      <form className="ask" method="get" action={hrefFor(language, '/gui-y-kien')}>
        <label htmlFor="noi-dung">{words.ask}</label>
        <input className="input" id="noi-dung" name="noi-dung" maxLength={1000} autoComplete="off" />
        <button className="btn" type="submit">
          {words.next}
        </button>
        <p className="hint">{words.noAccount}</p>
      </form>
    </div>
  );
}

/** What happens now, or the next dialogue where nothing does. */
export function Now({ language, words, format, front }: Given & { front: FrontView }) {
  const { live } = front;
  if (live === null) {
    const next = front.coming.rows.at(0);
    return (
      <aside className="card cham now" aria-label={words.noLive}>
        <h2>{next ? next.title : words.noLiveText}</h2>
        {next && (
          <dl>
            <dt>{words.since}</dt>
            <dd className="num">{`${format.time(next.startsAt)}, ${format.weekday(next.startsAt)}`}</dd>
            {next.presiding && <dt>{words.chair}</dt>}
            {next.presiding && <dd>{`${next.presiding.name}, ${next.presiding.title}`}</dd>}
          </dl>
        )}
        <a className="btn" href={hrefFor(language, next ? `/doi-thoai/${next.code}` : '/doi-thoai')}>
          {next ? words.noLive : words.seeDialogues}
        </a>
      </aside>
    );
  }
  return (
    <aside className="card cham now" aria-label={words.live}>
      <p>
        <Tag tone="live">{words.liveNow}</Tag>
      </p>
      <h2>{live.title}</h2>
      <dl>
        {live.since && <dt>{words.since}</dt>}
        {live.since && <dd className="num">{format.moment(live.since)}</dd>}
        {live.chair && <dt>{words.chair}</dt>}
        {live.chair && <dd>{`${live.chair.name}, ${live.chair.title}`}</dd>}
        <dt>{words.attending}</dt>
        <dd className="num">{words.attendance(live.headcount, live.questions)}</dd>
      </dl>
      <a className="btn" href={hrefFor(language, `/truc-tiep/${live.code}`)}>
        {words.watch}
      </a>
    </aside>
  );
}

export function Doors({ language, words }: Given) {
  const { doors } = words;
  return (
    <div className="doors">
      <Door href={hrefFor(language, '/tra-cuu')} name={doors.follow} text={doors.followText}>
        <circle cx="16" cy="16" r="10" />
        <path d="m24 24 8 8" />
      </Door>
      <Door href={hrefFor(language, '/doi-thoai')} name={doors.dialogues} text={doors.dialoguesText}>
        <rect x="5" y="7" width="26" height="24" rx="3" />
        <path d="M5 14h26M12 3v7M24 3v7M12 21h5" />
      </Door>
      <Door href={hrefFor(language, '/loi-hua')} name={doors.promises} text={doors.promisesText}>
        <path d="M8 4h14l7 7v21H8zM22 4v7h7" />
        <path d="m13 22 4 4 7-8" />
      </Door>
    </div>
  );
}

function Door({
  href,
  name,
  text,
  children,
}: {
  href: string;
  name: string;
  text: string;
  children: React.ReactNode;
}) {
  return (
    <a className="door" href={href}>
      <svg
        width="36"
        height="36"
        viewBox="0 0 36 36"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
      <b>{name}</b>
      <span>{text}</span>
    </a>
  );
}

/** For those who do not go online: telephone, counter, family. */
export function Help({ words, hotline, hours }: Given & { hotline: string | null; hours: string | null }) {
  const [before, number, after] = words.callText(hotline ?? '', hours);
  return (
    <section className="wrap" aria-labelledby="h-help">
      <h2 id="h-help">{words.help}</h2>
      <div className="help">
        {hotline && (
          <div>
            <h3>{words.call}</h3>
            <p className="muted">
              {before}
              <strong className="num">{number}</strong>
              {after}
            </p>
          </div>
        )}
        <div>
          <h3>{words.come}</h3>
          <p className="muted">{words.comeText}</p>
        </div>
        <div>
          <h3>{words.family}</h3>
          <p className="muted">{words.familyText}</p>
        </div>
      </div>
    </section>
  );
}
