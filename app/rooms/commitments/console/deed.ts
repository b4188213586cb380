import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { changeCommitment, reportDone, showProgress, verifyCommitment } from '../acts/keep.ts';
import { keepPhoto } from '../acts/keep-photo.ts';
import { redactCommitment } from '../acts/redact.ts';
import { changeInput, progressInput, redactInput, reportInput, verifyInput } from '../inputs.ts';

/** Does what a form of the desk asks, by the name that it carries in `viec`. */
export async function doDeed(
  house: House,
  actor: Actor,
  asked: { code: string; form: FormData },
): Promise<void> {
  const { code, form } = asked;
  const fields = fieldsOf(form);
  const name = form.get('viec');
  if (name === 'report') {
    const input = parseFields(reportInput, fields);
    await reportDone(house, actor, { ...input, code, photo: await keepPhoto(house, await photoIn(form)) });
  } else if (name === 'progress') {
    const input = parseFields(progressInput, fields);
    await showProgress(house, actor, { ...input, code, photo: await keepPhoto(house, await photoIn(form)) });
  } else if (name === 'verify') {
    const input = parseFields(verifyInput, fields);
    const photo = await keepPhoto(house, await photoIn(form));
    await verifyCommitment(house, actor, { ...input, code, photo });
  } else if (name === 'redact') {
    await redactCommitment(house, actor, { ...parseFields(redactInput, fields), code });
  } else {
    await changeCommitment(house, actor, { ...parseFields(changeInput, { ...fields, verb: name }), code });
  }
}

async function photoIn(form: FormData) {
  const file = form.get('photo');
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
