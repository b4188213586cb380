import { FieldError, type FieldGiven, marks, type Option } from './field.tsx';
import { useLanguage } from './language.ts';
import { shellWords } from './words.ts';

type CheckboxGiven = FieldGiven & { checked?: boolean; on?: string };

/** One box to tick; never ticked for the reader unless the thing holds it. */
export function Checkbox({ name, label, hint, value, error, id, checked, on = 'on' }: CheckboxGiven) {
  const given = { id, name, hint, error };
  const own = marks(given);
  return (
    <div className="field">
      <FieldError id={own.id} error={error} />
      <div className="check">
        <input type="checkbox" name={name} value={on} defaultChecked={checked ?? value === on} {...own} />
        <label htmlFor={own.id}>{label}</label>
        {hint && (
          <p className="hint" id={`${own.id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

type GroupGiven = FieldGiven & { options: readonly Option[] };

/** One of a few, all in sight. */
export function RadioGroup(given: GroupGiven) {
  return <Group {...given} type="radio" />;
}

/** Any of a few; name it `field[]` so that one tick is a list too. */
export function CheckboxGroup(given: GroupGiven) {
  return <Group {...given} type="checkbox" />;
}

function Group({
  type,
  name,
  label,
  hint,
  optional,
  value,
  values,
  error,
  id,
  options,
}: GroupGiven & { type: 'radio' | 'checkbox' }) {
  const own = marks({ id, name, hint, error });
  const words = shellWords(useLanguage()).form;
  const chosen = values ?? (value === undefined ? [] : [value]);
  return (
    <fieldset className="field" aria-describedby={own['aria-describedby']}>
      <legend>
        {label}
        {optional && <span className="muted"> ({words.optional})</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${own.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={own.id} error={error} />
      {options.map((option, index) => {
        const optionId = index === 0 ? own.id : `${own.id}-${index}`;
        return (
          <div className="check" key={option.value}>
            <input
              type={type}
              name={name}
              id={optionId}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <label htmlFor={optionId}>{option.label}</label>
            {option.hint && <p className="hint">{option.hint}</p>}
          </div>
        );
      })}
    </fieldset>
  );
}

type DateGiven = Omit<FieldGiven, 'value' | 'values'> & {
  /** State of the three boxes: `parts={{ day: f('born.day'), month: f('born.month'), year: f('born.year') }}`. */
  parts?: Readonly<Record<'day' | 'month' | 'year', { value: string }>>;
  /** 'YYYY-MM-DD' to begin with. */
  day?: string;
};

/** A date as three boxes of numbers, named `name.day`, `name.month`, `name.year`. */
export function DateFields({ name, label, hint, optional, error, id, parts, day = '' }: DateGiven) {
  const own = marks({ id, name, hint, error });
  const words = shellWords(useLanguage()).form;
  const begun = { day: day.slice(8), month: day.slice(5, 7), year: day.slice(0, 4) };
  return (
    <fieldset className="field" aria-describedby={own['aria-describedby']}>
      <legend>
        {label}
        {optional && <span className="muted"> ({words.optional})</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${own.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={own.id} error={error} />
      <div className="dmy">
        {(['day', 'month', 'year'] as const).map((part) => {
          const partId = part === 'day' ? own.id : `${own.id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={partId}>{words[part]}</label>
              <input
                className="input num"
                id={partId}
                name={`${name}.${part}`}
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={parts?.[part].value || begun[part]}
                aria-invalid={error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
