import { Select, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { DeskView } from '../present-desk.ts';
import { petitionDeskWords } from '../words.ts';
import { DeedForm, type Given } from './deed-form.tsx';

export function TransferForm({ view, answer }: Given) {
  const all = petitionDeskWords(useLanguage());
  const words = all.transfer;
  const labels = { leadUnitId: all.unit, reason: words.reason };
  const others = view.units.filter((unit) => unit.value !== view.leadUnitId);
  return (
    <DeedForm {...{ view, answer, labels }} name="transfer" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          <Select {...f('leadUnitId')} label={all.unit} options={others} empty="–" />
          <TextArea {...f('reason')} label={words.reason} rows={2} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** "Not ours": the unit that leads names whose it is; the office decides. */
export function ProposeTransferForm({ view, answer }: Given) {
  const all = petitionDeskWords(useLanguage());
  const words = all.transfer;
  const labels = { leadUnitId: words.whose, reason: words.whyNotOurs };
  const others = view.units.filter((unit) => unit.value !== view.leadUnitId);
  return (
    <DeedForm
      {...{ view, answer, labels }}
      name="propose-transfer"
      title={words.proposeTitle}
      hint={words.proposeHint}
    >
      {(f) => (
        <>
          <Select {...f('leadUnitId')} label={words.whose} options={others} empty="–" />
          <TextArea {...f('reason')} label={words.whyNotOurs} rows={3} />
          <Submit kind="quiet">{words.proposeGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** Two buttons of one form: which was pressed is the decision. */
export function DecideTransferForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).transfer;
  const asked = openTransfer(view);
  if (asked === undefined) return null;
  const { day } = formatOf(language);
  const hint = [
    words.asked(asked.from, asked.to, day(asked.askedAt)),
    asked.dueOn !== null && words.decideBy(day(asked.dueOn), asked.daysLate),
    `${words.reason}: ${asked.reason}`,
  ];
  return (
    <div id="chuyen-don-vi">
      <DeedForm
        {...{ view, answer }}
        hint={hint.filter(Boolean).join(' ')}
        labels={{ reason: words.decisionReason }}
        name="decide-transfer"
        title={words.decideTitle}
        isOpen
      >
        {(f) => (
          <>
            <TextArea {...f('reason')} label={words.decisionReason} rows={2} optional />
            <div className="row">
              <Submit name="isApproved" value="yes">
                {words.approve(asked.to)}
              </Submit>
              <Submit name="isApproved" value="no" kind="stop">
                {words.refuse}
              </Submit>
            </div>
          </>
        )}
      </DeedForm>
    </div>
  );
}

/** In the place of the form while a proposal waits: since when, and by when the office decides. */
export function TransferAskedLine({ view }: Pick<Given, 'view'>) {
  const language = useLanguage();
  const words = petitionDeskWords(language).transfer;
  const asked = openTransfer(view);
  if (asked === undefined) return null;
  const { day } = formatOf(language);
  return (
    <p className="num">
      <strong className="strong">{words.proposeTitle}:</strong> {words.waits(asked.to, day(asked.askedAt))}{' '}
      {asked.dueOn !== null && words.decideBy(day(asked.dueOn), asked.daysLate)}
    </p>
  );
}

export function openTransfer(view: DeskView) {
  return view.transfers.find((asked) => asked.outcome === null);
}
