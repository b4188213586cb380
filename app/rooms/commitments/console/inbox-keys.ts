import { useEffect } from 'react';

/** j and k walk through the rows, x chooses one, / goes to the search; off while somebody types. */
export function useRowKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input:not([type="checkbox"]), textarea, select') !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
        event.preventDefault();
        return;
      }
      const rows = [...document.querySelectorAll<HTMLAnchorElement>('[data-row]')];
      const at = rows.findIndex((row) => row.matches(':focus'));
      if (event.key === 'x') {
        const box = rows[at]?.closest('li')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
        if (box) box.checked = !box.checked;
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const next = event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
      rows[next]?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}
