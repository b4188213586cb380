import type { Logger } from 'pino';
import type { Database, Tx } from './database/database.ts';
import type { Bus } from './gateways/bus.ts';
import type { Embeddings } from './gateways/embeddings.ts';
import type { Files } from './gateways/files.ts';
import type { Mail } from './gateways/mail.ts';
import type { Pictures } from './gateways/pictures.ts';
import type { Push } from './gateways/push.ts';
import type { SignIn } from './gateways/sign-in.ts';
import type { Sms } from './gateways/sms.ts';
import type { Threads } from './gateways/threads.ts';
import type { RecordedEvent } from './ground/event.ts';

export type { Database, Tx } from './database/database.ts';

/** An upper room's ear: called inside the transaction that recorded the event, in the order of registration. */
export type Listener = (house: House, tx: Tx, event: RecordedEvent) => Promise<void>;

/** The same for an ear that hears the events of a portion together, and so reads once what they share. */
export type PortionListener = Readonly<{
  hearAll: (house: House, tx: Tx, events: readonly RecordedEvent[]) => Promise<void>;
}>;

/** Verb of an event, such as `opinion.accept`, -> who wants to hear of it. Filled once in `server.ts`. */
export type Listeners = Readonly<Record<string, readonly (Listener | PortionListener)[]>>;

/** What several rooms want to hear, in the order of the rooms. */
export function joinListeners(all: readonly Listeners[]): Listeners {
  const verbs = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(verbs.map((verb) => [verb, all.flatMap((one) => one[verb] ?? [])]));
}

/** Everything that is handed in. Built once, never imported as a value. */
export type House = Readonly<{
  db: Database;
  /** One transaction: all of `work` or nothing. Acts and clocks open it, nobody else. */
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The only clock. */
  now: () => Date;
  /** A fresh UUID (version 7: sorted by time of making). */
  newId: () => string;
  /** Unguessable text for tickets and confirmation numbers; `bytes` of randomness, base64url. */
  newSecret: (bytes: number) => string;
  log: Logger;
  files: Files;
  /** The ways to people; null where the operator has set none up: then a letter takes their place. */
  mail: Mail | null;
  sms: Sms | null;
  push: Push | null;
  bus: Bus;
  /** Passwords, second factors and session cookies of staff; accounts are made by the acts of people. */
  signIn: SignIn;
  listeners: Listeners;
  /** Long work beside the web's loop. */
  threads: Threads;
  /** Order by meaning for suggestions; null where the operator has set none up, which is usual. */
  embeddings: Embeddings | null;
  /** Previews of pages whose address is shared. */
  pictures: Pictures;
  /** Address under which people reach us, without a slash at the end; goes into QR codes. */
  publicUrl: string;
}>;
