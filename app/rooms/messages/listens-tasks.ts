import { writtenDay } from '#app/ground/time.ts';
import type { Listener, Listeners } from '#app/house.ts';
import { readById } from '#app/rooms/dialogues/store.ts';
import { readTasks } from '#app/rooms/dialogues/store-prepare.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { fillingOf } from './acts/tell-dialogue.ts';
import { tellStaff } from './acts/tell-staff.ts';

/** A unit that has something to prepare for a dialogue hears of it once, with all that is its own at that moment. */
const tasksGiven: Listener = async (house, tx, event) => {
  const row = await readById(tx, event.subjectId);
  if (house.mail === null || row === undefined) return;
  const tasks = (await readTasks(tx, row.id)).filter(
    (task) => task.done_at === null && task.dropped_at === null && task.unit_id !== null,
  );
  for (const unit of await readUnits(tx, row.organisation_id)) {
    const own = tasks.filter((task) => task.unit_id === unit.id);
    if (own.length === 0) continue;
    await tellStaff(house, tx, {
      event,
      ...{ template: 'tasks_given', key: `${row.id}:${unit.id}`, unitId: unit.id, isOnce: true },
      ...{ path: '/lam-viec/viec-chuan-bi', code: row.code },
      filling: { ...fillingOf(row), unit: unit.name },
      inWords: (language) => ({
        list: own
          .map((task) => {
            const title = language === 'en' ? (task.title_en ?? task.title) : task.title;
            return task.due_on === null ? `- ${title}` : `- ${title} (${writtenDay(task.due_on)})`;
          })
          .join('\n'),
      }),
    });
  }
};

export const taskListeners: Listeners = {
  'dialogue.create': [tasksGiven],
  'dialogue.edit': [tasksGiven],
  'dialogue.add_task': [tasksGiven],
  'dialogue.set_task': [tasksGiven],
  'dialogue.restore_task': [tasksGiven],
};
