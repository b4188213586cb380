import { useEffect, useRef } from 'react';

/**
 * Keeps what is typed in the form around it, in this tab, so that nothing is lost when a session has expired or by
 * going back; forgets it when the form has been sent and left, or emptied for the next one, which it says by a reset
 * event. For hydrated pages; plain ones use `data-draft`.
 */
export function Draft({ name }: { name: string }) {
  const mark = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = mark.current?.form;
    if (!form) return;
    const key = `draft:${name}`;
    let sent = false;
    bringBack(form, sessionStorage.getItem(key));
    const keep = () => {
      const kept = [...new FormData(form)].filter(([field, value]) => isText(form, field, value));
      sessionStorage.setItem(key, JSON.stringify(kept));
    };
    const send = () => {
      sent = true;
    };
    const begin = () => {
      sent = false;
      sessionStorage.removeItem(key);
    };
    form.addEventListener('input', keep);
    form.addEventListener('reset', begin);
    form.addEventListener('submit', send);
    return () => {
      form.removeEventListener('input', keep);
      form.removeEventListener('reset', begin);
      form.removeEventListener('submit', send);
      // Led to sign in: the form was not accepted, so the words stay.
      if (sent && !location.pathname.includes('/dang-nhap')) sessionStorage.removeItem(key);
    };
  }, [name]);
  return <input type="hidden" ref={mark} />;
}

function bringBack(form: HTMLFormElement, kept: string | null): void {
  const fields: unknown = JSON.parse(kept ?? '[]');
  if (!Array.isArray(fields)) return;
  for (const [field, value] of fields) {
    const box = form.elements.namedItem(String(field));
    if (box && 'value' in box && box.value === '') box.value = String(value);
  }
}

function isText(form: HTMLFormElement, field: string, value: FormDataEntryValue): boolean {
  const box = form.elements.namedItem(field);
  const kind = box instanceof HTMLInputElement ? box.type : '';
  return typeof value === 'string' && box !== null && !/hidden|password|checkbox|radio|file/.test(kind);
}
