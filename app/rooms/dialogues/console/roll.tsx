import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { DialogueView } from '../present.ts';
import { dialogueWords } from '../words.ts';

type Given = Readonly<{ dialogue: DialogueView; answer: FormState | undefined; language: Language }>;

/** Who is there, and the hall: what must be done before the session may open. */
export function Roll({ dialogue, answer, language }: Given) {
  const words = dialogueWords(language);
  const { desk } = words;
  const format = formatOf(language);
  const f = fieldReader({ answer, errors: words.errors });
  const main = dialogue.points.find((point) => point.isMain);
  if (!dialogue.may.edit) return null;
  return (
    <section aria-labelledby="h-roll">
      <h2 id="h-roll">{desk.roll}</h2>
      <table className="plain stackable">
        <tbody>
          {dialogue.roll.map((delegate) => (
            <tr key={delegate.id}>
              <td>
                {delegate.name}
                <span className="muted small">
                  {[delegate.title && `, ${delegate.title}`, delegate.isRequired && ` (${desk.rollRequired})`]
                    .filter(Boolean)
                    .join('')}
                </span>
              </td>
              <td>
                <Tag tone={delegate.checkedInAt === null ? 'received' : 'done'}>
                  {delegate.checkedInAt === null ? desk.notPresent : desk.present}
                </Tag>
              </td>
              <td>
                {dialogue.may.attend && (
                  <Form method="post">
                    <input type="hidden" name="deed" value="attend" />
                    <input type="hidden" name="rollId" value={delegate.id} />
                    <input
                      type="hidden"
                      name="isPresent"
                      value={delegate.checkedInAt === null ? 'yes' : 'no'}
                    />
                    <Submit kind="quiet" small>
                      {delegate.checkedInAt === null ? desk.markPresent : desk.markAbsent}
                    </Submit>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dialogue.may.attend && (
        <Form method="post" className="form">
          <input type="hidden" name="deed" value="enrol" />
          <Field {...f('name')} label={desk.personName} maxLength={120} />
          <Field {...f('title')} label={desk.personTitle} maxLength={200} optional />
          <div>
            <Submit kind="quiet">{desk.rollAdd}</Submit>
          </div>
        </Form>
      )}
      {main?.openedAt && <p className="num">{desk.opened(main.headcount, format.time(main.openedAt))}</p>}
      {!main?.openedAt && (dialogue.state === 'ready' || dialogue.state === 'consolidated') && (
        <Form method="post" className="form">
          <input type="hidden" name="deed" value="open" />
          <Field name="headcount" label={desk.headcount} inputMode="numeric" value="" />
          <div>
            <Submit>{desk.openPoint}</Submit>
          </div>
        </Form>
      )}
    </section>
  );
}
