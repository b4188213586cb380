import { useRef } from 'react';
import { inFloorOrder } from '../question.ts';
import type { StaffStage } from '../stage.ts';
import { isOpenTurn } from '../turn.ts';
import type { DeedName, Send } from './deeds.ts';
import { stepFocus, useKeys } from './keys.ts';

type Given = Readonly<{
  stage: StaffStage;
  /** The account at this machine. */
  me: string | null;
  send: Send;
  busy: DeedName | null;
  onStop: () => void;
  onHelp: () => void;
}>;

/** Everything that the chair can do, for its buttons and its keys alike. */
export function useChair({ stage, me, send, busy, onStop, onHelp }: Given) {
  /** The question that stood beside the speaker before one was shown alone. */
  const beside = useRef<string | null>(null);
  const open = stage.turn !== null && isOpenTurn(stage.turn.state) ? stage.turn : null;
  const [next] = stage.queue;
  const isMine = stage.chair === null || stage.chair.personId === me;
  const isQuestion = stage.shown.kind === 'question';
  const focus = stage.shown.question ?? inFloorOrder(stage.questions)[0] ?? null;
  const { items, current } = stage.runSheet;

  const take = () => void send('preside');
  /** The first deed at a chair that nobody has taken yet takes it; where another has it, the refusal says who. */
  const steer = async (deed: DeedName, fields: Parameters<Send>[1]) => {
    if (stage.chair === null) await send('preside');
    return await send(deed, fields);
  };
  const acts = {
    next: () => next && busy !== 'call' && void steer('call', { requestId: next.id }),
    minute: () => open && void steer('extend', { turnId: open.id }),
    clock: () =>
      open && void steer(open.state === 'paused' ? 'run_clock' : 'stop_clock', { turnId: open.id }),
    show: () => {
      if (isQuestion) return void send('show', { kind: 'turn', questionId: beside.current });
      beside.current = stage.shown.question?.id ?? null;
      if (focus) void send('show', { kind: 'question', questionId: focus.id });
    },
    stop: () => stage.turn && onStop(),
    promise: () => document.getElementById('promise')?.focus(),
    item: () => {
      const item = items[current + 1];
      if (item) void send('item', { position: item.position });
    },
    invite: (index: number) => {
      const person = stage.answerers[index];
      if (!stage.turn || !person) return;
      const isOn = stage.turn.answering?.name === person.name;
      void steer('answering', { turnId: stage.turn.id, ...(isOn ? {} : person) });
    },
    take,
  };
  useKeys({
    ' ': acts.next,
    t: acts.minute,
    d: acts.clock,
    c: acts.show,
    x: acts.stop,
    l: acts.promise,
    m: acts.item,
    n: () => !isMine && take(),
    '?': onHelp,
    arrowdown: () => stepFocus('.queue .pick', 1),
    arrowup: () => stepFocus('.queue .pick', -1),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [String(index + 1), () => acts.invite(index)]),
    ),
  });
  return { acts, steer, isMine, open, next, isQuestion, focus };
}
