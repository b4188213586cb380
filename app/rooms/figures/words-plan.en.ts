import type { PlanFigureWords } from './words-plan.vi.ts';

export const words: PlanFigureWords = {
  proposals: {
    title: (year) => `Suggestions for the plan of ${year}`,
    lead: 'Choose what goes into the plan. Each of them can still be changed there.',
    approved: (year) => `The plan of ${year} is approved`,
    toAmend: (verb) =>
      `An approved plan takes no more lines. To add one: on the page of the year’s plan give a reason and press “${verb}”. The plan is a draft again; add the suggestion and submit it anew.`,
    amend: 'Go to amend the plan',
    waiting: 'Suggestions at hand',
    none: 'No suggestion: the duties are met and no field has many open matters, any raised again or any promise not kept.',
    choose: 'Put into the plan',
    topics: {
      residents: 'Regular dialogue with the people',
      youth: 'Dialogue with young people',
      farmers: 'Dialogue with farmers',
      women: 'Dialogue with women',
      workers: 'Dialogue with workers',
      businesses: 'Dialogue with businesses',
      project_households: 'Dialogue with households of projects',
    },
    theme: (field) => `Theme: ${field}`,
    duty: (basis) => `By ${basis}`,
    open: (of) =>
      [
        ...(of.open > 0 ? [of.open === 1 ? '1 petition still open' : `${of.open} petitions still open`] : []),
        ...(of.late > 0 ? [`${of.late} late`] : []),
        ...(of.repeated > 0
          ? [`answered and raised again ${of.repeated === 1 ? 'once' : `${of.repeated} times`}`]
          : []),
        ...(of.broken > 0 ? [of.broken === 1 ? '1 promise not kept' : `${of.broken} promises not kept`] : []),
      ].join(', '),
    save: 'Add what is chosen',
    back: 'Year plan',
    nothingChosen: 'Choose at least one.',
  },
  programme: {
    title: (year) => `Dialogues of the heads in ${year}`,
    lead: 'Counted in one way at every level: only what has been held counts, and every ratio shows both numbers.',
    year: 'Year',
    head: 'Head',
    must: 'Must hold',
    headDuty: (name, held, required) => `${name}: ${held} / ${required}`,
    until: (day) => `in office until ${day}`,
    planned: 'Planned',
    held: 'Held',
    withWhom: 'With whom',
    notice: 'Notice in time',
    conclusion: 'Conclusion in time',
    promises: 'Promises kept',
    part: (good, of) => (of === 0 ? '–' : `${good} of ${of}`),
    promiseText: (kept, all, late, broken) =>
      all === 0
        ? '–'
        : [
            `${kept} of ${all}`,
            ...(late > 0 ? [`${late} late`] : []),
            ...(broken > 0 ? [`${broken} not kept`] : []),
          ].join(', '),
    duty: (name, required, held, missing) =>
      `${name}: at least ${required}, ${held} held${missing > 0 ? `, ${missing} missing` : ''}.`,
    basis: (basis) => `Basis: ${basis}.`,
    toCheck: 'basis to be checked',
    noHeads: 'Nobody holds the role of head here yet.',
    people: (n, name) => `${n} with ${name.toLowerCase()}`,
    none: '–',
  },
};
