import { type ReactNode, useEffect, useId, useRef } from 'react';

type Given = Readonly<{
  open: boolean;
  onClose: () => void;
  title: string;
  close: string;
  children: ReactNode;
}>;

/** A question that must be answered before going on: the browser's own dialog, closed by Esc. */
export function Ask({ open, onClose, title, close, children }: Given) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open) box.current?.close();
  }, [open]);
  return (
    <dialog ref={box} className="askbox" aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className="askbody">
          <h2 id={id}>{title}</h2>
          {children}
          <button type="button" className="btn quiet" onClick={onClose}>
            {close}
          </button>
        </div>
      )}
    </dialog>
  );
}
