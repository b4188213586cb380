import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import type { GroupView } from '../present-groups.ts';
import { opinionWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

/**
 * One suggested group: all are chosen, the oldest that was accepted speaks for it; both can be changed. What was answered
 * before stands in it to be seen, and new ones are taken up as raising it again.
 */
export function Group({ group, language }: { group: GroupView; language: Language }) {
  const words = opinionWords(language);
  const w = words.groups;
  const format = formatOf(language);
  return (
    <Form method="post" className="card group">
      <h2 className="num">
        {w.size(format.number(group.size))}
        {group.people !== group.size && `, ${w.voices(format.number(group.people))}`}
        {group.areas.length > 0 && <span className="muted small"> {w.areas(group.areas.join(', '))}</span>}
      </h2>
      <ul className="links">
        {group.members.map((member) => (
          <li key={member.code}>
            <div className="check">
              {!member.isOver && group.mayMerge && (
                <input
                  type="checkbox"
                  name="members[]"
                  id={`chon-${member.code}`}
                  value={`${member.code}:${member.version}`}
                  defaultChecked
                  aria-label={w.choose(member.code)}
                />
              )}
              <div>
                <Link className="num strong" to={hrefFor(language, `/lam-viec/y-kien/${member.code}`)}>
                  {member.code}
                </Link>{' '}
                <StateTag state={member.state} isLate={false} language={language} />
                <p className="small">{member.text}</p>
                {member.why && (
                  <p className="small muted">
                    {member.why.code === null
                      ? words.advice.noShared
                      : w.why(member.why.code, member.why.shared.join('”, “'))}
                  </p>
                )}
                <p className="meta num">
                  <span>{format.day(member.receivedAt)}</span>
                  <span>{words.channels[member.channel]}</span>
                  {member.dialogue && <span>{member.dialogue}</span>}
                  {member.area && <span>{member.area}</span>}
                  {member.people > 1 && <span>{w.voices(format.number(member.people))}</span>}
                </p>
                {member.isOver && member.answeredOn !== null && (
                  <p className="small strong">{w.answeredBefore(format.day(member.answeredOn))}</p>
                )}
                {member.isNew && group.again !== null && (
                  <p className="small">
                    <Link
                      to={hrefFor(language, `/lam-viec/y-kien/${member.code}?neu-lai=${group.again}`)}
                      aria-label={w.againOf(member.code, group.again)}
                    >
                      {w.again(group.again)}
                    </Link>
                  </p>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {group.size > group.members.length && (
        <p className="small muted">{w.more(format.number(group.size - group.members.length))}</p>
      )}
      {group.mayMerge && (
        <div className="row">
          <label htmlFor={`vao-${group.into}`}>{w.into}</label>
          <select className="input short" id={`vao-${group.into}`} name="intoCode" defaultValue={group.into}>
            {group.members
              .filter((member) => !member.isOver)
              .map((member) => (
                <option key={member.code}>{member.code}</option>
              ))}
          </select>
          <button type="submit" className="btn" name="verb" value="merge">
            {w.merge}
          </button>
        </div>
      )}
    </Form>
  );
}
