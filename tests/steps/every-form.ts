import type { Page } from '#tests/browser.ts';

/** A form as a page offers it, filled in as far as it must be, once for each of its buttons. */
export type Offered = Readonly<{
  /** Where it posts to. */
  path: string;
  fields: readonly (readonly [string, string])[];
  /** What it does, whatever stands in it: the same deed on the same page. */
  deed: string;
}>;

/** Every form of a page that changes something; without an address of its own it posts to its page. */
export async function formsOn(
  page: Page,
  from: Readonly<{ html: string; path: string }>,
): Promise<Offered[]> {
  const found = await page.evaluate(readForms, from);
  return found.map((form) => ({ path: form.path, fields: form.fields, deed: deedOf(form) }));
}

type Found = Readonly<{ path: string; fields: [string, string][]; says: readonly string[] }>;

function deedOf({ path, fields, says }: Found): string {
  // A list of deeds to choose from is one form, whichever of them its reader has.
  if (says.includes('chosen')) return [path, ...says].join(' | ');
  const names = fields.map(([name]) => name.replace(/\d+|[0-9a-f]{8}-[0-9a-f-]{27}/g, '#'));
  return [path, ...says, [...new Set(names)].toSorted().join(' ')].join(' | ');
}

/** Runs in the browser, which knows what a form holds. */
function readForms({ html, path }: { html: string; path: string }): Found[] {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  const written = (name: string, type: string): string => {
    const known: readonly (readonly [RegExp, string])[] = [
      [/\.day$/, '15'],
      [/\.month$/, '3'],
      [/\.year$/, '2027'],
      [/email/i, 'nguoi.khac@diemcau.example'],
      [/phone/i, '0912345678'],
      [/(At|Time)$/, '09:30'],
      [/url/i, 'https://vidu.example/'],
      [/count|quota|capacity|amount|voices|claimed|offset|wanted|monthDays|people$/i, '7'],
    ];
    if (type === 'number') return '7';
    return known.find(([pattern]) => pattern.test(name))?.[1] ?? 'Làm thay người khác';
  };
  const valueIn = (field: Element, name: string): string | null => {
    if (field instanceof HTMLSelectElement) {
      const real = [...field.options].filter((option) => option.value !== '' && !option.disabled);
      return field.value || (real[0]?.value ?? '');
    }
    if (field instanceof HTMLTextAreaElement) return field.value || written(name, 'text');
    if (!(field instanceof HTMLInputElement)) return null;
    if (['submit', 'button', 'file', 'image', 'reset'].includes(field.type)) return null;
    if (field.type === 'hidden') return field.value;
    return ['checkbox', 'radio'].includes(field.type)
      ? field.value
      : field.value || written(name, field.type);
  };
  const fill = (form: HTMLFormElement): [string, string][] => {
    const chosen = new Set<string>();
    return [...form.elements].flatMap((field) => {
      const name = field.getAttribute('name');
      if (!name || field.hasAttribute('disabled')) return [];
      // Of boxes and of choices of one name the first is taken.
      if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
        if (chosen.has(name)) return [];
        chosen.add(name);
      }
      const value = valueIn(field, name);
      return value === null ? [] : [[name, value]];
    });
  };
  return [...shown.querySelectorAll<HTMLFormElement>('form[method=post]')].flatMap((form) => {
    const to = new URL(form.getAttribute('action') ?? path, `https://x.example${path}`);
    const fields = fill(form);
    // What a form does is said by hidden fields and by its button; what is chosen from a list is the reader's.
    const named = ['deed', 'verb', 'viec', 'intent'];
    const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
      .filter((field) => named.includes(field.name))
      .map((field) => field.value);
    const buttons = [...form.elements].filter((each) => each instanceof HTMLButtonElement);
    const pressed = buttons.length > 0 ? buttons : [form];
    return pressed.map((button) => {
      const name = button.getAttribute('name');
      const own: [string, string][] = name ? [[name, button.getAttribute('value') ?? '']] : [];
      const chosen = form.querySelector('select[name=deed]') === null ? [] : ['chosen'];
      const says = [...chosen, ...hidden, ...own.map(([, value]) => value)];
      return { path: to.pathname + to.search, fields: [...fields, ...own], says };
    });
  });
}
