import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { ItemView } from '../present-items.ts';
import { commitmentWords } from '../words.ts';

const tones = { assigned: 'work', explained: 'done', beyond: 'received' } as const;

/** The numbered items of a conclusion: what, who, by when, with the way to the petition and the promise. */
export function Items({ items }: { items: readonly ItemView[] }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const format = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{w.items}</caption>
      <thead>
        <tr>
          <th scope="col">{w.content}</th>
          <th scope="col">{w.lead}</th>
          <th scope="col">{w.due}</th>
          <th scope="col">{w.now}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.position} id={`muc-${item.position}`}>
            <td>
              <span className="pre">
                {item.position}. {item.content}
              </span>
              {item.product && (
                <p className="muted small">
                  {w.product}: {item.product}
                </p>
              )}
              <SourceLine item={item} />
              <p className="meta num">
                {item.petition && (
                  <a href={hrefFor(language, `/kien-nghi/${item.petition}`)}>{item.petition}</a>
                )}
                {item.promise && (
                  <a href={hrefFor(language, `/loi-hua/${item.promise.code}`)}>{item.promise.code}</a>
                )}
              </p>
            </td>
            <td>
              {item.leadUnit}
              {item.cooperatingUnits.length > 0 && (
                <p className="muted small">
                  {w.cooperating}: {item.cooperatingUnits.join(', ')}
                </p>
              )}
            </td>
            <td className="num" data-label={w.due}>
              {item.dueOn && format.day(item.dueOn)}
            </td>
            <td>
              {item.promise ? (
                <Tag tone={item.promise.tone}>
                  {item.promise.daysLate > 0
                    ? words.lateDays(item.promise.daysLate)
                    : words.states[item.promise.state]}
                </Tag>
              ) : (
                <Tag tone={tones[item.kind]}>{words.kinds[item.kind]}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From where it comes: the turn of speech, or the petition that it was taken from. */
function SourceLine({ item: { source, promiseId } }: { item: ItemView }) {
  const language = useLanguage();
  const { conclusion: w } = commitmentWords(language);
  const said = [promiseId && w.spoken, source.turn !== null && w.turn(source.turn), source.speaker].filter(
    Boolean,
  );
  if (said.length === 0 && source.petition === null) return null;
  return (
    <p className="muted small num">
      {w.source}: {said.join(', ')}
      {source.petition && (
        <a href={hrefFor(language, `/kien-nghi/${source.petition}`)}>
          {source.petition}, {source.petitionTitle}
        </a>
      )}
    </p>
  );
}
