import { Form } from 'react-router';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { DraftView } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';
import { ItemFields } from './item-fields.tsx';
import { asksForTerm, NumberFields } from './number-fields.tsx';

type View = NonNullable<DraftView>;
type Given = Readonly<{ view: View; body: NonNullable<View['body']>; answer: FormState | undefined }>;

/** The draft as one form: every button saves all of it, so nothing that was typed is lost. */
export function Editor({ view, body, answer }: Given) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const values = {
    assessment: body.assessment,
    monitorUnitId: view.monitorUnitId,
    number: view.next?.number,
    ...flat(body.items),
  };
  const f = fieldReader({ answer, errors: words.errors, values });
  const sources = view.sources.map((each) => ({
    value: each.value,
    label:
      'turn' in each
        ? [w.turn(each.turn), each.speaker, each.topic].filter(Boolean).join(', ')
        : `${each.code}, ${each.title}`,
  }));
  const isComplete = body.holes === 0 && body.items.length > 0;
  return (
    <Form method="post" className="stack">
      <ErrorSummary answer={answer} words={words} labels={labelsOf(body.items.length, w)} />
      <input type="hidden" name="version" value={view.version} />
      <Draft name={`ket-luan-${view.dialogue.code}-${view.version}`} />
      <Note tone={isComplete ? 'good' : 'stop'}>
        <p className="strong">{isComplete ? w.complete : w.holes(body.holes)}</p>
        {body.warnings > 0 && <p>{w.warnings(body.warnings)}</p>}
        {(!isComplete || body.warnings > 0) && (
          <ul className="holes">
            {body.lacks.length > 0 && (
              <li>
                <a href="#f-monitorUnitId">
                  {w.whole}: {body.lacks.map((lack) => w.lacks[lack]).join(', ')}
                </a>
              </li>
            )}
            {body.items
              .filter((item) => item.lacks.length > 0)
              .map((item) => (
                <li key={item.position}>
                  <a href={`#muc-${item.position}`}>
                    {w.item(item.position)}: {item.lacks.map((lack) => w.lacks[lack]).join(', ')}
                  </a>
                </li>
              ))}
          </ul>
        )}
      </Note>
      <TextArea {...f('assessment')} label={w.assessment} rows={3} optional />
      <div className={body.lacks.length > 0 ? 'hole' : undefined}>
        <Select {...f('monitorUnitId')} label={w.monitor} options={view.units} empty={w.monitorNone} />
        {body.lacks.map((lack) => (
          <Tag key={lack} tone="late">
            {w.lacks[lack]}
          </Tag>
        ))}
      </div>
      <h2>{w.items}</h2>
      <ol className="draft-items">
        {body.items.map((item, index) => (
          <ItemFields
            key={item.position}
            item={item}
            index={index}
            isLast={index === body.items.length - 1}
            units={view.units}
            sources={sources}
            f={f}
          />
        ))}
      </ol>
      <div className="row">
        <Submit name="intent" value="save">
          {w.save}
        </Submit>
        <Submit name="intent" value="add" kind="quiet">
          {w.add}
        </Submit>
        {view.may.submit && (
          <Submit name="intent" value="submit" kind="quiet">
            {w.submit}
          </Submit>
        )}
      </div>
      {view.may.issue && (
        <section className="card stack">
          <h2>{w.issue}</h2>
          {!view.isMinuted && (
            <Note tone="warn">
              <p>{w.mustMinutes}</p>
            </Note>
          )}
          <NumberFields view={view} f={f} asksForTerm={asksForTerm(answer)} />
          <Submit name="intent" value="issue">
            {w.issue}
          </Submit>
        </section>
      )}
    </Form>
  );
}

type Items = Given['body']['items'];

/** What the thing holds, under the names of the form's fields. */
function flat(items: Items): Record<string, unknown> {
  return Object.fromEntries(
    items.flatMap((item, index) =>
      Object.entries({
        content: item.content,
        kind: item.kind,
        leadUnitId: item.leadUnitId,
        cooperatingUnitIds: item.cooperatingUnitIds,
        dueOn: item.dueOn,
        product: item.product,
        source: sourceKey(item),
      }).map(([name, value]) => [`items.${index}.${name}`, value]),
    ),
  );
}

function sourceKey(item: Items[number]): string {
  if (item.turnId !== null) return `turn:${item.turnId}`;
  return item.sourcePetitionId === null ? '' : `petition:${item.sourcePetitionId}`;
}

function labelsOf(
  count: number,
  w: ReturnType<typeof commitmentWords>['conclusion'],
): Record<string, string> {
  const named = {
    content: w.content,
    leadUnitId: w.lead,
    dueOn: w.due,
    product: w.product,
    source: w.source,
  };
  const labels: Record<string, string> = { assessment: w.assessment, number: w.number };
  for (let index = 0; index < count; index += 1) {
    for (const [name, label] of Object.entries(named)) {
      labels[`items.${index}.${name}`] = `${w.item(index + 1)}, ${label}`;
    }
  }
  return labels;
}
