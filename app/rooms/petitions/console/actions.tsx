import { Link } from 'react-router';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { petitionDeskWords } from '../words.ts';
import {
  AnswerEscalationForm,
  EscalateForm,
  GiveAboveForm,
  HearAboveForm,
  PassUpForm,
  RecallForm,
} from './above-forms.tsx';
import type { Given } from './deed-form.tsx';
import { AssignForm, CooperateForm, HandlerForm, RemindForm, ReplyForm } from './give-forms.tsx';
import { DivertForm, RedactForm } from './remove-forms.tsx';
import {
  ContinueForm,
  JoinForm,
  LookAgainForm,
  ReopenForm,
  RepeatForm,
  UnjoinForm,
  WithdrawForm,
} from './settle-forms.tsx';
import {
  DecideTransferForm,
  openTransfer,
  ProposeTransferForm,
  TransferAskedLine,
  TransferForm,
} from './transfer-forms.tsx';
import { DecideForm, ExtensionForm, NoExtensionLine, NoteForm } from './work-forms.tsx';

/** Only what this person may do with this petition now; each opens in its place. */
export function Actions(given: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { view } = given;
  const may = (deed: Given['view']['may'][number]) => view.may.includes(deed);
  const isAbove = view.escalations.some((sent) => !sent.isFurther && sent.answeredAt === null);
  const forms = [
    may('assign') && <AssignForm key="assign" {...given} />,
    may('approve_extension') && !view.blocked.decide && <DecideForm key="decide" {...given} />,
    may('refuse_transfer') && <DecideTransferForm key="decide-transfer" {...given} />,
    may('give_above') && view.above !== null && <GiveAboveForm key="give-above" {...given} />,
    (may('escalation_answered') || may('note_above')) && isAbove && (
      <AnswerEscalationForm key="above" {...given} />
    ),
    may('hear_above') && view.escalations.some((sent) => sent.isFurther && sent.answeredAt === null) && (
      <HearAboveForm key="hear" {...given} />
    ),
    may('pass_up') && isAbove && <PassUpForm key="pass-up" {...given} />,
    may('reply_cooperation') && <ReplyForm key="reply" {...given} />,
    (may('note_progress') || may('start')) && <NoteForm key="note" {...given} />,
    may('ask_cooperation') && <CooperateForm key="cooperate" {...given} />,
    may('ask_extension') &&
      (view.extension.none === null ? (
        <ExtensionForm key="extend" {...given} />
      ) : (
        <NoExtensionLine key="no-extension" none={view.extension.none} />
      )),
    may('propose_transfer') &&
      !may('transfer') &&
      (openTransfer(view) === undefined ? (
        <ProposeTransferForm key="propose-transfer" {...given} />
      ) : (
        <TransferAskedLine key="transfer-asked" view={view} />
      )),
    may('transfer') && <TransferForm key="transfer" {...given} />,
    may('escalate') && <EscalateForm key="escalate" {...given} />,
    may('recall_escalation') && isAbove && <RecallForm key="recall" {...given} />,
    may('look_again') && view.lookAgainOn !== null && <LookAgainForm key="look-again" {...given} />,
    may('reopen') && <ReopenForm key="reopen" {...given} />,
    may('name_handler') && <HandlerForm key="handler" {...given} />,
    may('chase') && view.leadUnitId !== null && <RemindForm key="remind" {...given} />,
    may('link_repeat') && !view.isRepeat && <RepeatForm key="repeat" {...given} />,
    may('join') && <JoinForm key="join" {...given} />,
    (may('unjoin') || may('unjoin_given')) && <UnjoinForm key="unjoin" {...given} />,
    may('continue_without') && <ContinueForm key="continue" {...given} />,
    may('withdraw') && <WithdrawForm key="withdraw" {...given} />,
    may('redact') && <RedactForm key="redact" {...given} />,
    may('divert') && <DivertForm key="divert" {...given} />,
  ].filter((form) => form !== false);
  return (
    <div className="card stack">
      <h2>{words.actions}</h2>
      {forms.length === 0 ? <p className="muted">{words.noActions}</p> : forms}
      {may('issue_key') && !view.verdict.hasKey && (
        <p>
          <Link to={hrefFor(language, `/lam-viec/kien-nghi/${view.code}/phieu`)}>{words.key.title}</Link>
        </p>
      )}
    </div>
  );
}
