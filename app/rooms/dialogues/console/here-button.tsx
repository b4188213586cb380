import { useEffect, useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { populationWords } from '../words.ts';

/** A fix that is less exact than this many metres may lie in another village. */
const rough = 100;

type Found = Readonly<{ is: 'waits' | 'denied' | 'failed' } | { is: 'found'; metres: number }>;

/** Writes the place of this telephone into a field; for whoever stands in the village. Not there without a script. */
export function HereButton({ fieldId, language }: { fieldId: string; language: Language }) {
  const words = populationWords(language);
  const [mayAsk, setMayAsk] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => setMayAsk(window.isSecureContext && 'geolocation' in navigator), []);
  if (!mayAsk) return null;
  const ask = () => {
    setFound({ is: 'waits' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const field = document.getElementById(fieldId);
        if (!(field instanceof HTMLInputElement)) return;
        field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        setFound({ is: 'found', metres: Math.ceil(coords.accuracy) });
      },
      (error) => setFound({ is: error.code === error.PERMISSION_DENIED ? 'denied' : 'failed' }),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  };
  return (
    <div>
      <button type="button" className="btn quiet small" onClick={ask} disabled={found?.is === 'waits'}>
        {words.here}
      </button>
      <p className="hint" aria-live="polite">
        {found !== null && saying(found, language)}
      </p>
    </div>
  );
}

function saying(found: Found, language: Language): string {
  const words = populationWords(language);
  if (found.is !== 'found')
    return { waits: words.hereWaits, denied: words.hereDenied, failed: words.hereFailed }[found.is];
  const metres = formatOf(language).number(found.metres);
  return found.metres > rough ? words.hereRough(metres) : words.hereFound(metres);
}
