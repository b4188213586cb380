import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import type { GroupView } from '../present-groups.ts';
import { opinionWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

/** One suggested group: all are chosen, the oldest that was accepted speaks for it; both can be changed. */
export function Group({ group, language }: { group: GroupView; language: Language }) {
  const words = opinionWords(language);
  const w = words.groups;
  const format = formatOf(language);
  return (
    <Form method="post" className="card group">
      <h2 className="num">
        {w.size(format.number(group.size))}
        {group.people > group.size && `, ${w.signed(format.number(group.people))}`}
        {group.areas.length > 0 && <span className="muted small"> {w.areas(group.areas.join(', '))}</span>}
      </h2>
      <ul className="links">
        {group.members.map((member) => (
          <li key={member.code}>
            <div className="check">
              <input
                type="checkbox"
                name="members[]"
                id={`chon-${member.code}`}
                value={`${member.code}:${member.version}`}
                defaultChecked
                aria-label={w.choose(member.code)}
              />
              <div>
                <Link className="num strong" to={hrefFor(language, `/lam-viec/y-kien/${member.code}`)}>
                  {member.code}
                </Link>{' '}
                <StateTag state={member.state} isLate={false} language={language} />
                <p className="small">{member.text}</p>
                <p className="meta num">
                  <span>{format.day(member.receivedAt)}</span>
                  <span>{words.channels[member.channel]}</span>
                  {member.area && <span>{member.area}</span>}
                  {member.people > 1 && <span>{w.signed(format.number(member.people))}</span>}
                </p>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {group.size > group.members.length && (
        <p className="small muted">{w.more(format.number(group.size - group.members.length))}</p>
      )}
      <div className="row">
        <label htmlFor={`vao-${group.into}`}>{w.into}</label>
        <select className="input short" id={`vao-${group.into}`} name="intoCode" defaultValue={group.into}>
          {group.members.map((member) => (
            <option key={member.code}>{member.code}</option>
          ))}
        </select>
        <button type="submit" className="btn" name="verb" value="merge">
          {w.merge}
        </button>
      </div>
    </Form>
  );
}
