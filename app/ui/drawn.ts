import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Says on the document which entry of the history stands drawn and hears its keys. The address changes earlier, and
 * what the server sent is seen earlier: whoever drives a page by machine reads it from here on.
 */
export function useDrawn(): void {
  const { key } = useLocation();
  useEffect(() => {
    document.documentElement.dataset.drawn = key;
  }, [key]);
}
