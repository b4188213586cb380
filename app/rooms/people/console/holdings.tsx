import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { handsOver } from '../person.ts';
import type { HoldingView } from '../present.ts';
import { peopleWords } from '../words.ts';

const tones: Record<HoldingView['stage'], Tone> = { past: 'received', now: 'done', future: 'work' };

type Given = Readonly<{ roles: readonly HoldingView[]; personId: string; today: string }>;

/** The roles of a person with their periods; what is not over can be ended. */
export function Holdings({ roles, personId, today }: Given) {
  const words = peopleWords(useLanguage()).people;
  if (roles.length === 0) return <p>{words.noRoles}</p>;
  return (
    <ul className="stack">
      {roles.map((held) => (
        <li key={held.id}>
          <Holding held={held} />
          {held.stage !== 'past' && <EndRole held={held} personId={personId} today={today} />}
        </li>
      ))}
    </ul>
  );
}

function Holding({ held }: { held: HoldingView }) {
  const language = useLanguage();
  const all = peopleWords(language);
  const format = formatOf(language);
  return (
    <p className="row">
      <Tag tone={tones[held.stage]}>{all.people.stages[held.stage]}</Tag>
      <span>
        <strong>{all.roles[held.role]}</strong>
        {held.unit && `, ${held.unit}`} ·{' '}
        <span className="num">
          {format.day(held.from)} – {held.to === null ? all.people.noEnd : format.day(held.to)}
        </span>
      </span>
    </p>
  );
}

type EndGiven = Readonly<{ held: HoldingView; personId: string; today: string }>;

function EndRole({ held, personId, today }: EndGiven) {
  const language = useLanguage();
  const words = peopleWords(language).people;
  const roleId = held.id;
  return (
    <details className="stack">
      <summary>{words.endRole}</summary>
      {handsOver(held.role) && (
        <p className="muted">
          {words.handOverFirst[held.role === 'head' ? 'head' : 'officer']}{' '}
          <a href={hrefFor(language, '/lam-viec/ban-giao')}>{words.toHandover}</a>
        </p>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="viec" value="end-role" />
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="roleId" value={roleId} />
        <DateFields name="lastDay" id={`f-last-${roleId}`} label={words.lastDay} day={today} />
        <div>
          <Submit kind="stop" small>
            {words.endRole}
          </Submit>
        </div>
      </Form>
    </details>
  );
}
