import { useEffect, useEffectEvent } from 'react';

/** Single keys of a console; off while somebody types, while a dialog is open, and with Ctrl, Alt or Meta. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest('input, textarea, select, [contenteditable]')) return;
    // A focused button keeps its own space and enter; a mouse click leaves no focus behind (see `unfocus`).
    if ((event.key === ' ' || event.key === 'Enter') && at?.closest('button, a, summary')) return;
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    const unfocus = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.detail > 0 && button?.closest('dialog') === null) button.blur();
    };
    window.addEventListener('keydown', hear);
    window.addEventListener('click', unfocus);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('click', unfocus);
    };
  }, []);
}

/** Moves the focus among what can be chosen in a list, from the first on. */
export function stepFocus(selector: string, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((one) => one.matches(':focus'));
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}
