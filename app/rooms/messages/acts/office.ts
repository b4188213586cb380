import { ring } from '#app/database/bell.ts';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { DeedInput, PreferenceInput, PrintInput, SettingInput, TemplateInput } from '../inputs.ts';
import { mayHandle } from '../may.ts';
import { lockDead, lockMessage, type MessageRow } from '../store.ts';
import { deleteTemplate, writePreference, writeSetting, writeTemplate } from '../store-office.ts';
import { moveMessage } from './move.ts';
import { postTopic } from './owe.ts';

/** What a clerk does with one message; conflict `message.changed` where another was faster. */
export async function handleMessage(house: House, actor: Actor, input: DeedInput): Promise<MessageRow> {
  return await house.transact(async (tx) => {
    const message = await hold(tx, actor, input.id);
    if (message.version !== input.version)
      throw refuse('conflict', 'message.changed', { state: message.state });
    const hasAddress = message.address !== null && message.channel !== 'letter';
    const moved = await moveMessage(house, tx, {
      message,
      verb: input.verb,
      actor,
      parts: ['office'],
      facts: { 'has-address': hasAddress ? true : {} },
      set:
        input.verb === 'retry'
          ? { tries: 0, due_at: house.now(), trouble: null }
          : settledNow(house, input.verb),
    });
    if (input.verb === 'retry') await ring(tx, postTopic);
    return moved;
  });
}

/** So many are sent again in one transaction; after a long outage the button is pressed again. */
const mostRetried = 500;

/** Sends again what was given up, oldest first, after a server has come back. Gives how many. */
export async function retryDead(house: House, actor: Actor, organisationId: string): Promise<number> {
  if (!mayHandle(actor, organisationId)) throw refuse('forbidden', 'people.role');
  return await house.transact(async (tx) => {
    const dead = await lockDead(tx, { organisationId, limit: mostRetried });
    const set = { tries: 0, due_at: house.now(), trouble: null };
    for (const message of dead) {
      const facts = { 'has-address': true } as const;
      await moveMessage(house, tx, { message, verb: 'retry', actor, parts: ['office'], facts, set });
    }
    if (dead.length > 0) await ring(tx, postTopic);
    return dead.length;
  });
}

/** Marks letters as printed and sent; those that another has marked already are passed over. Gives how many. */
export async function markPrinted(house: House, actor: Actor, input: PrintInput): Promise<number> {
  return await house.transact(async (tx) => {
    let count = 0;
    for (const id of [...input.ids].sort()) {
      const message = await hold(tx, actor, id);
      if (message.state !== 'to_print') continue;
      await moveMessage(house, tx, {
        ...{ message, verb: 'print', actor, parts: ['office'] },
        set: { settled_at: house.now() },
      });
      count += 1;
    }
    return count;
  });
}

type Office = Readonly<{ organisationId: string }>;

/** Writes the office's own words for a template; from now on, not backwards. */
export async function saveTemplate(house: House, actor: Actor, input: TemplateInput & Office): Promise<void> {
  await asOffice(house, actor, input.organisationId, async (tx) => {
    const { organisationId, name, language, subject, body, short } = input;
    const changed = { changed_by: actor.personId, changed_at: house.now() };
    await writeTemplate(tx, {
      organisation_id: organisationId,
      name,
      language,
      subject,
      body,
      short,
      ...changed,
    });
    return { verb: 'message.template', facts: { template: name, language } };
  });
}

/** Goes back to the words that came with the program. */
export async function resetTemplate(
  house: House,
  actor: Actor,
  input: Pick<TemplateInput, 'name' | 'language'> & Office,
): Promise<void> {
  await asOffice(house, actor, input.organisationId, async (tx) => {
    await deleteTemplate(tx, input);
    return {
      verb: 'message.template',
      facts: { template: input.name, language: input.language, reset: true },
    };
  });
}

export async function saveSetting(house: House, actor: Actor, input: SettingInput & Office): Promise<void> {
  await asOffice(house, actor, input.organisationId, async (tx) => {
    const { organisationId, quietFrom, quietTo, digestAt, keepDays } = input;
    const times = { quiet_from: quietFrom, quiet_to: quietTo, digest_at: digestAt, keep_days: keepDays };
    await writeSetting(tx, { organisation_id: organisationId, ...times });
    return { verb: 'message.setting', facts: { quietFrom, quietTo, digestAt, keepDays } };
  });
}

/** Everybody decides for themselves what mail they get. */
export async function savePreference(house: House, actor: Actor, input: PreferenceInput): Promise<void> {
  const { personId } = actor;
  if (personId === null) throw refuse('forbidden', 'people.role');
  const { wantsDigest, wantsReminders, language } = input;
  await house.transact((tx) =>
    writePreference(tx, {
      ...{ person_id: personId, language },
      wants_digest: wantsDigest,
      wants_reminders: wantsReminders,
    }),
  );
}

async function hold(tx: Tx, actor: Actor, id: string): Promise<MessageRow> {
  const message = await lockMessage(tx, id);
  if (message === undefined || !mayHandle(actor, message.organisation_id)) {
    throw refuse('missing', 'message.missing');
  }
  return message;
}

type Told = Readonly<{ verb: string; facts: Parameters<typeof record>[2]['facts'] & object }>;

async function asOffice(
  house: House,
  actor: Actor,
  organisationId: string,
  work: (tx: Tx) => Promise<Told>,
): Promise<void> {
  if (!mayHandle(actor, organisationId)) throw refuse('forbidden', 'people.role');
  await house.transact(async (tx) => {
    const told = await work(tx);
    await record(house, tx, {
      ...told,
      ...{ organisationId, subjectKind: 'organisation', subjectId: organisationId, actor },
    });
  });
}

function settledNow(house: House, verb: DeedInput['verb']) {
  return verb === 'to_letter' ? {} : { settled_at: house.now() };
}
