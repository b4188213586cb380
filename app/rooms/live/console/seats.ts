import { useEffect, useEffectEvent, useState } from 'react';
import { beatSeconds, type DeskName, holdersOf, isDoubled, type SeatView } from '../seat.ts';
import { newKey } from './deeds.ts';

/** Who sits at the desks of a session, as this tab last heard it, and what this tab holds itself. */
export type Seats = Readonly<{
  all: readonly SeatView[];
  /** The same desk is open in another tab of this person. */
  isDoubled: boolean;
  /** Others who hold this. */
  holders: (holding: string) => readonly SeatView[];
}>;

/**
 * Says every few seconds that this tab is there and which thing has its focus (`data-hold`), and hears of the others.
 * A tab that is closed or has died is forgotten by itself.
 */
export function useSeats(address: string, desk: DeskName): Seats {
  const [own, setOwn] = useState<string | null>(null);
  const [all, setAll] = useState<readonly SeatView[]>([]);
  const [holding, setHolding] = useState<string | null>(null);
  const beat = useEffectEvent(async () => {
    if (own === null) return;
    const heard = await tell(address, { seatId: own, desk, holding: holding ?? '' });
    if (heard !== null) setAll(heard);
  });

  useEffect(() => setOwn(newKey()), []);
  useEffect(() => {
    const take = (event: FocusEvent) => setHolding(heldAt(event.target));
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) setHolding(heldAt(event.relatedTarget));
    };
    document.addEventListener('focusin', take);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', take);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held is told at once, not only with the next beat
  useEffect(() => {
    void beat();
    const timer = window.setInterval(() => void beat(), beatSeconds * 1000);
    return () => window.clearInterval(timer);
  }, [own, holding]);

  return {
    all,
    isDoubled: own !== null && isDoubled(all, { id: own, desk }),
    holders: (held) => holdersOf(all, held, own),
  };
}

function heldAt(target: EventTarget | null): string | null {
  const at = target instanceof Element ? target.closest('[data-hold]') : null;
  return at?.getAttribute('data-hold') ?? null;
}

async function tell(address: string, fields: Readonly<Record<string, string>>): Promise<SeatView[] | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
