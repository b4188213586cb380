import { useId } from 'react';
import { fold } from '#app/ground/fold.ts';

export type UnitChoice = Readonly<{ id: string; name: string }>;

type Given = Readonly<{
  name: string;
  label: string;
  units: readonly UnitChoice[];
  value?: string | null;
  hideLabel?: boolean;
}>;

/** A unit by typing a part of its name, with or without diacritics; `unitNamed` reads it back. */
export function UnitBox({ name, label, units, value, hideLabel }: Given) {
  const id = useId();
  return (
    <div className="ubox">
      <label htmlFor={id} className={hideLabel ? 'hide' : undefined}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        name={name}
        list={`${id}-list`}
        defaultValue={value ?? ''}
        placeholder={hideLabel ? label : undefined}
        autoComplete="off"
      />
      <datalist id={`${id}-list`}>
        {units.map((unit) => (
          <option key={unit.id} value={unit.name} />
        ))}
      </datalist>
    </div>
  );
}

/** The unit that was meant: by its whole name, else by a part that only one name has. */
export function unitNamed(units: readonly UnitChoice[], typed: string): UnitChoice | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  const whole = units.find((unit) => fold(unit.name) === wanted);
  if (whole) return whole;
  const partly = units.filter((unit) => fold(unit.name).includes(wanted));
  return partly.length === 1 ? (partly[0] ?? null) : null;
}
