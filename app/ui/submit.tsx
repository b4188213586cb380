import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import { useLanguage } from './language.ts';
import { shellWords } from './words.ts';

type Given = Readonly<{
  children: ReactNode;
  kind?: 'quiet' | 'stop' | 'go';
  wide?: boolean;
  small?: boolean;
  name?: string;
  value?: string;
  /** True while this very form is being sent, where a page has several (a fetcher's state). */
  busy?: boolean;
}>;

/** Sends its form; while it is sent it says so and cannot be pressed again (on plain pages the enhance script does). */
export function Submit({ children, kind, wide, small, name, value, busy }: Given) {
  const words = shellWords(useLanguage()).form;
  const navigation = useNavigation();
  const isBusy = busy ?? (navigation.state !== 'idle' && navigation.formData !== undefined);
  const classes = ['btn', kind, wide && 'wide', small && 'small'].filter(Boolean).join(' ');
  return (
    <button
      type="submit"
      className={classes}
      name={name}
      value={value}
      disabled={isBusy}
      data-busy={words.sending}
    >
      {isBusy ? words.sending : children}
    </button>
  );
}
