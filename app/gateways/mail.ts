/**
 * What came of handing something over. `isFinal`: no later try can help. `isGone`: and nothing will ever be taken at
 * this address again. `waitSeconds`: how long the other side asks to be left alone. `why` holds no address.
 */
export type Handed =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; isFinal: boolean; isGone?: boolean; waitSeconds?: number; why: string }>;

export type Letter = Readonly<{
  /** Stays the same when it is tried again, so that the other side can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Where one click stops these messages (RFC 8058); null for mail to staff. */
  stopUrl: string | null;
}>;

/** Mail to the outside world. Never throws for what a server says. */
export type Mail = Readonly<{ send: (letter: Letter) => Promise<Handed>; close: () => void }>;
