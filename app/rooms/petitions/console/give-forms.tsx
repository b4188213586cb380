import { CheckboxGroup } from '#app/ui/choice.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';
import { DayField, DeedForm, type Given } from './deed-form.tsx';

/** Gives the petition to a unit; the usual one is chosen, the date is counted. */
export function AssignForm({ view, answer }: Given) {
  const language = useLanguage();
  const all = petitionDeskWords(language);
  const words = all.assign;
  const format = formatOf(language);
  const options = view.units.map((unit) =>
    unit.value === view.suggestedUnitId ? { ...unit, label: `${unit.label} (${all.suggested})` } : unit,
  );
  const labels = { leadUnitId: words.lead, dueOn: words.due, product: words.product };
  const values = { leadUnitId: view.suggestedUnitId ?? view.leadUnitId, dueOn: view.dueOn };
  return (
    <DeedForm {...{ view, answer, labels, values }} name="assign" title={words.title} isOpen>
      {(f) => (
        <>
          {view.isProposed && (
            <p className="small">
              <a href="#soan">{all.answer.proposedShort(view.editor.length)}</a>
            </p>
          )}
          <Select {...f('leadUnitId')} label={words.lead} options={options} empty="–" />
          <details>
            <summary>{words.cooperating}</summary>
            <CheckboxGroup
              {...f('cooperatingUnitIds[]')}
              label={words.cooperating}
              options={view.units}
              optional
            />
          </details>
          <DayField
            f={f}
            name="dueOn"
            label={words.due}
            hint={view.dueOn ? words.dueHint(format.weekday(view.dueOn)) : undefined}
          />
          <Field {...f('product')} label={words.product} optional />
          <Submit>{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function CooperateForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).cooperate;
  const asked = view.cooperations.map((cooperation) => cooperation.unitId);
  const others = view.units.filter((unit) => unit.value !== view.leadUnitId && !asked.includes(unit.value));
  return (
    <DeedForm {...{ view, answer }} labels={{ unitIds: words.units }} name="cooperate" title={words.title}>
      {(f) => (
        <>
          <CheckboxGroup {...f('unitIds[]')} label={words.units} options={others} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** For an officer whose unit was asked to help. */
export function ReplyForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).cooperate;
  const mine = view.cooperations.find((cooperation) => cooperation.isMine && cooperation.repliedAt === null);
  if (mine === undefined) return null;
  const label = words.replyText(mine.unit);
  return (
    <DeedForm
      {...{ view, answer }}
      labels={{ reply: label }}
      name="reply-cooperation"
      title={words.reply}
      isOpen
    >
      {(f) => (
        <>
          <input type="hidden" name="unitId" value={mine.unitId} />
          <TextArea {...f('reply')} label={label} rows={4} />
          <Submit>{words.replyGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** Names the person of the unit who does it. */
export function HandlerForm({ view, answer }: Given) {
  const words = petitionWorkWords(useLanguage()).handler;
  const values = { personId: view.handler?.id };
  return (
    <DeedForm
      {...{ view, answer, values }}
      labels={{ personId: words.person }}
      name="handler"
      title={words.title}
      hint={words.hint}
    >
      {(f) => (
        <>
          <Select {...f('personId')} label={words.person} options={view.workers} empty="–" />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function RemindForm({ view, answer }: Given) {
  const words = petitionWorkWords(useLanguage()).handler;
  return (
    <DeedForm {...{ view, answer }} name="remind" title={words.remind} hint={words.remindHint}>
      {() => <Submit kind="quiet">{words.remind}</Submit>}
    </DeedForm>
  );
}
