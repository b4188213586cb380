import type { Generated, JSONColumnType } from 'kysely';
import type { Language } from '#app/ground/language.ts';
import type { Channel, MessageState, SubscriptionState } from '#app/rooms/messages/message.ts';
import type { TemplateName } from '#app/rooms/messages/template.ts';

export type SubscriptionTable = {
  id: string;
  organisation_id: string;
  /** Code of the opinion, petition or promise that it follows. */
  code: string;
  channel: Channel;
  address: string | null;
  /** Keys of a browser, for push. */
  keys: JSONColumnType<{ p256dh: string; auth: string } | null, string | null | undefined, string | null>;
  language: Language;
  is_sender: Generated<boolean>;
  state: SubscriptionState;
  confirm_hash: string | null;
  stop_key: string;
  made_at: Date;
  confirmed_at: Date | null;
  stopped_at: Date | null;
};

export type MessageTable = {
  id: string;
  organisation_id: string;
  template: TemplateName;
  language: Language;
  channel: Channel;
  address: string | null;
  subject: string;
  body: string;
  path: string | null;
  about_code: string | null;
  subscription_id: string | null;
  person_id: string | null;
  send_key: string;
  state: MessageState;
  tries: Generated<number>;
  due_at: Date;
  held_until: Date | null;
  /** Why the last try failed: a code or the server's answer without an address. */
  trouble: string | null;
  made_at: Date;
  settled_at: Date | null;
  wiped_at: Date | null;
  version: Generated<number>;
};

export type MessageTemplateTable = {
  organisation_id: string;
  name: TemplateName;
  language: Language;
  subject: string;
  body: string;
  short: string;
  changed_by: string | null;
  changed_at: Date;
  version: Generated<number>;
};

export type MessageSettingTable = {
  organisation_id: string;
  quiet_from: string;
  quiet_to: string;
  digest_at: string;
  keep_days: number;
  version: Generated<number>;
};

export type MessagePreferenceTable = {
  person_id: string;
  wants_digest: boolean;
  wants_reminders: boolean;
  language: Language;
};

export type PushIdentityTable = { id: number; public_key: string; private_key: string };

export type MessagesTables = {
  subscription: SubscriptionTable;
  message: MessageTable;
  message_template: MessageTemplateTable;
  message_setting: MessageSettingTable;
  message_preference: MessagePreferenceTable;
  push_identity: PushIdentityTable;
};
