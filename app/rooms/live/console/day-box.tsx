import { useId } from 'react';
import { dayOf, parseDayFields } from '#app/ground/time.ts';

type Given = Readonly<{ name: string; label: string; value?: string | null; hideLabel?: boolean }>;

/** A date as people write it, 15/12/2026 or 15/12; `takeDay` reads it back. */
export function DayBox({ name, label, value, hideLabel }: Given) {
  const id = useId();
  return (
    <div className="ubox">
      <label htmlFor={id} className={hideLabel ? 'hide' : undefined}>
        {label}
      </label>
      <input
        className="input num"
        id={id}
        name={`${name}Typed`}
        defaultValue={value ? written(value) : ''}
        placeholder={hideLabel ? label : undefined}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        onInput={(event) => event.currentTarget.setCustomValidity('')}
      />
    </div>
  );
}

/** Puts the date that was typed into the form as 'YYYY-MM-DD'; false, and says so at the box, where it is none. */
export function takeDay(
  box: HTMLFormElement,
  form: FormData,
  given: { name: string; error: string },
): boolean {
  const typed = String(form.get(`${given.name}Typed`) ?? '').trim();
  const day = typed === '' ? '' : readDay(typed, dayOf(new Date()));
  form.delete(`${given.name}Typed`);
  form.set(given.name, day ?? '');
  if (day !== null) return true;
  const input = box.elements.namedItem(`${given.name}Typed`);
  if (input instanceof HTMLInputElement) {
    input.setCustomValidity(given.error);
    input.reportValidity();
  }
  return false;
}

/** 'YYYY-MM-DD', or null for no date. Without a year it is the next such day from today on. */
export function readDay(typed: string, today: string): string | null {
  const [day = '', month = '', year] = typed.split(/[\s./-]+/);
  if (year) return parseDayFields({ day, month, year: year.length === 2 ? `20${year}` : year });
  const thisYear = parseDayFields({ day, month, year: today.slice(0, 4) });
  if (thisYear !== null && thisYear >= today) return thisYear;
  return parseDayFields({ day, month, year: String(Number(today.slice(0, 4)) + 1) });
}

function written(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
