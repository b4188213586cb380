import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { redact } from '#app/rooms/opinions/redact.ts';
import type { AnswerInput } from '../inputs-people.ts';
import { wordsIn } from '../moderation.ts';
import { fitsPoll } from '../poll.ts';
import { readWordsOn } from '../store-moderation.ts';
import { type PollAnswer, readPollWithChoices, writeAnswers } from '../store-polls.ts';
import { gather } from './gather.ts';
import { untilThere } from './until-there.ts';

export type PollAnswers = Readonly<{
  /**
   * Resolves after the commit. One answer per telephone, the last one counts. Missing `poll.missing`, conflict
   * `poll.not-open`, invalid `poll.choices` where the choices do not fit the poll.
   */
  send: (given: AnswerInput & { deviceId: string }) => Promise<void>;
}>;

/** The group commit of answers to polls. */
export function openPollAnswers(house: House): PollAnswers {
  const write = gather<PollAnswer, true>(async (batch) => {
    const last = new Map(batch.map((answer) => [`${answer.pollId} ${answer.deviceId}`, answer]));
    const written = await untilThere(() =>
      house.transact((tx) => writeAnswers(tx, [...last.values()], house.now())),
    );
    return batch.map(
      ({ pollId, deviceId }) => written.has(`${pollId} ${deviceId}`) || refuse('conflict', 'poll.not-open'),
    );
  });
  return {
    async send({ pollId, deviceId, choices, word }) {
      const poll = await readPollWithChoices(house.db, pollId);
      if (poll === undefined) throw refuse('missing', 'poll.missing');
      if (poll.state !== 'open') throw refuse('conflict', 'poll.not-open');
      if (!fitsPoll(poll, { choices, word })) throw refuse('invalid', `poll.choices-${poll.kind}`);
      const said = word === null ? null : redact(word).text;
      const listed =
        said === null ? [] : await readWordsOn(house.db, poll.organisation_id, dayOf(house.now()));
      // A word of the office's list counts as an answer and is never among what is shown.
      const isHeld = said === null || wordsIn(said, listed).length > 0;
      await write({ pollId, deviceId, choices, word: said, folded: isHeld ? null : fold(said) });
    },
  };
}
