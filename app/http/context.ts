import { createContext, type RouterContextProvider } from 'react-router';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';

/** The tenant as every page names it. */
export type Site = Readonly<{
  /** Whose site it is, such as "Ủy ban nhân dân phường Hồng Hà". */
  name: string;
  /** The place in the header, such as "Phường Hồng Hà, thành phố Hà Nội". */
  place: string;
  hotline: string | null;
  /** When the hotline answers, such as "7:00 đến 19:00 mỗi ngày". */
  hours: string | null;
}>;

/** What is known of one request besides its house and its actor. */
export type Visit = Readonly<{
  /** Reference number: in the log, in the header X-Request-Id and on the page of an error. */
  id: string;
  /** The client's address; a proxy's word is taken only from trusted proxies. Never log or store it. */
  address: string;
  /** True where the reader has asked for larger text. */
  largerText: boolean;
  /** True where the body was larger than the door lets through; the root page says so. */
  tooLarge: boolean;
  readSite: () => Promise<Site | null>;
  /** The place of an organisation, such as "Thành phố Hà Nội"; null where there is none. */
  readPlace: (organisationId: string) => Promise<string | null>;
  /** Told once by the router: the route pattern for log and metrics. */
  onPattern: (pattern: string) => void;
}>;

type Context = Readonly<RouterContextProvider>;

export const houseContext = createContext<House>();
export const actorContext = createContext<Actor>(anonymous);
export const nonceContext = createContext<string>('');
export const languageContext = createContext<Language>('vi');
export const requestContext = createContext<Visit>();

/** The house, in a loader or action. */
export function houseOf(context: Context): House {
  return context.get(houseContext);
}

/** Who asks; `anonymous` where nobody has signed in. */
export function actorOf(context: Context): Actor {
  return context.get(actorContext);
}

/** Language of the address that was asked for. */
export function languageIn(context: Context): Language {
  return context.get(languageContext);
}

export function visitOf(context: Context): Visit {
  return context.get(requestContext);
}
