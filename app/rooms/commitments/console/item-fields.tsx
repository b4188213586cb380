import { CheckboxGroup, DateFields } from '#app/ui/choice.tsx';
import { Field, type Option, Select, TextArea } from '#app/ui/field.tsx';
import type { FieldState } from '#app/ui/form-state.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { itemKinds } from '../commitment.ts';
import type { ItemView } from '../present-items.ts';
import { commitmentWords } from '../words.ts';

type Given = Readonly<{
  item: ItemView;
  index: number;
  isLast: boolean;
  units: readonly Option[];
  sources: readonly Option[];
  f: (name: string) => FieldState;
}>;

/** One item of the draft; what it lacks is said in words with a shape, beside the box that lacks it. */
export function ItemFields({ item, index, isLast, units, sources, f }: Given) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const at = (name: string) => f(`items.${index}.${name}`);
  const { id, error, value } = at('dueOn');
  const cooperating = at('cooperatingUnitIds[]');
  // What speaks of a petition or of a promise in the hall has its source in that.
  const isOwn = item.petitionId === null && item.promiseId === null;
  return (
    <li id={isLast ? 'muc-cuoi' : undefined} className={item.lacks.length > 0 ? 'hole' : undefined}>
      <div className="bar" id={`muc-${item.position}`}>
        <h3>{w.item(item.position)}</h3>
        {item.lacks.map((lack) => (
          <Tag key={lack} tone="late">
            {w.lacks[lack]}
          </Tag>
        ))}
        <span className="muted small num">
          {item.petition && <a href={hrefFor(language, `/kien-nghi/${item.petition}`)}>{item.petition}</a>}{' '}
          {[
            item.promiseId && w.spoken,
            item.source.turn !== null && w.turn(item.source.turn),
            item.source.speaker,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        <Submit name="intent" value={`remove:${index}`} kind="quiet" small>
          {w.remove}
        </Submit>
      </div>
      <input type="hidden" name={`items.${index}.petitionId`} value={item.petitionId ?? ''} />
      <input type="hidden" name={`items.${index}.promiseId`} value={item.promiseId ?? ''} />
      {isOwn || <input type="hidden" name={`items.${index}.turnId`} value={item.turnId ?? ''} />}
      <input type="hidden" name={`items.${index}.amendsId`} value={item.amendsId ?? ''} />
      <div className="parts">
        <div className="wide">
          <TextArea {...at('content')} label={w.content} rows={2} maxLength={4000} />
        </div>
        <Select
          {...at('kind')}
          label={w.kind}
          options={itemKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Select {...at('leadUnitId')} label={w.lead} options={units} empty={w.none} />
        <DateFields
          name={`items.${index}.dueOn`}
          label={w.due}
          id={id}
          error={error}
          day={value}
          parts={{ day: at('dueOn.day'), month: at('dueOn.month'), year: at('dueOn.year') }}
        />
        <Field {...at('product')} label={w.product} maxLength={500} />
        {isOwn && (
          <div className="wide">
            <Select {...at('source')} label={w.source} options={sources} empty={w.sourceNone} />
          </div>
        )}
        <details className="wide">
          <summary>
            {w.cooperating} ({item.cooperatingUnitIds.length})
          </summary>
          <CheckboxGroup {...cooperating} label={w.cooperating} options={units} />
        </details>
      </div>
    </li>
  );
}
