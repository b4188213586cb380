/**
 * Lists of the inbox, in the order of the tabs; a thing lies in exactly one. What waits for this person's decision or
 * eye goes first, then time, then whose turn it is. late, today: the next step is this desk's own.
 * new: for the office not given yet, for a unit not begun. draft: asked for before a dialogue. waiting: somebody else must act. below: sent up by a lower organisation.
 */
export const piles = [
  'late',
  'today',
  'review',
  'verify',
  'draft',
  'new',
  'waiting',
  'open',
  'below',
  'done',
] as const;
export type Pile = (typeof piles)[number];

/** What a desk opens with where nothing else is asked for: the first of these that is not empty. */
export const firstPiles = [
  'late',
  'today',
  'review',
  'verify',
  'draft',
  'new',
  'below',
  'open',
  'waiting',
  'done',
] as const satisfies readonly Pile[];

/** Whose inbox it is, and what is to be left of it. */
export type InboxScope = Readonly<{
  personId: string | null;
  today: string;
  /** Organisations of which everything is seen, those where the actor decides, verifies, and hears of threats. */
  organisationIds: readonly string[];
  decideIds: readonly string[];
  verifyIds: readonly string[];
  pressureIds: readonly string[];
  /** Organisations in which the actor is the head, and those in which he supervises, by the body. */
  headIds: readonly string[];
  /** Organisations whose conclusions the actor signs today: as the head, or in his place. */
  signIds: readonly string[];
  /** Organisations in which the actor drafts and issues them. */
  concludeIds: readonly string[];
  frontIds: readonly string[];
  councilIds: readonly string[];
  inspectionIds: readonly string[];
  /** Organisations to which lower ones send up, and in which the actor is of the office that gives it to units. */
  superiorIds: readonly string[];
  /** Units for which the actor is an officer; every unit for which he acts in any role, those of the next line too. */
  unitIds: readonly string[];
  ownUnitIds: readonly string[];
  /** Units without officers, whose work the actor does as a clerk of the office. */
  clerkUnitIds: readonly string[];
  /** This person, and those for whom he stands in today. */
  handlerIds: readonly string[];
  /** Petitions of the actor's units whose draft was asked for and is not handed in. */
  draftCodes: readonly string[];
  unitId: string | null;
  /** Only what is this person's own: given by name, or to a unit where nobody is named. */
  isMine: boolean;
  text: string | null;
}>;
