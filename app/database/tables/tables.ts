import type { CommitmentsTables } from './commitments.ts';
import type { DialoguesTables } from './dialogues.ts';
import type { GaugeTables } from './gauge.ts';
import type { LiveTables } from './live.ts';
import type { LiveDeskTables } from './live-desk.ts';
import type { LivePeopleTables } from './live-people.ts';
import type { MessagesTables } from './messages.ts';
import type { OpinionsTables } from './opinions.ts';
import type { OrganisationsTables } from './organisations.ts';
import type { OversightTables } from './oversight.ts';
import type { PeopleTables } from './people.ts';
import type { PetitionsTables } from './petitions.ts';
import type { PlansTables } from './plans.ts';
import type { PointsTables } from './points.ts';
import type { PreparationTables } from './preparation.ts';
import type { RecordTables } from './record.ts';
import type { SelectionTables } from './selection.ts';

/** Every table of the database; each room's tables stand in a file of their own. */
export type Tables = RecordTables &
  PeopleTables &
  OrganisationsTables &
  DialoguesTables &
  PlansTables &
  PreparationTables &
  SelectionTables &
  GaugeTables &
  OpinionsTables &
  LiveTables &
  PointsTables &
  LiveDeskTables &
  LivePeopleTables &
  PetitionsTables &
  CommitmentsTables &
  MessagesTables &
  OversightTables;
