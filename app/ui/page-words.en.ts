import type { words as vi } from './page-words.vi.ts';

export const words = {
  howWeWork: {
    title: 'How we handle petitions',
    lead: 'Every opinion has a code. Anybody can see where it stands, who is in charge and by which day it must be answered.',
    parts: [
      {
        title: 'From sending to the answer',
        lines: [
          'You send it on this site, by telephone, on paper, or say it at a dialogue. All ways count the same: you get a code such as KN-2026-04817 and a confirmation number to follow it.',
          'Officers read it, cover personal details and accept it. Opinions about the same matter are joined; each sender keeps a code.',
          'It is given to one unit in charge with a day by which it must answer. The number of days follows the rules of the authority and is written on the case.',
          'The unit answers in writing and must name the outcome: solved, solved by a schedule, explained, or passed to the level above.',
        ],
      },
      {
        title: '“Answered” is not “settled”',
        lines: [
          'The authority says that it has answered. Only the person who asked can say that it is settled. With the code and the confirmation number you can agree, rate, or say “not solved”.',
          'When you say that it is not solved, the case opens again. A promise counts as kept only when somebody other than those who carried it out has checked it.',
        ],
      },
      {
        title: 'If it is not accepted',
        lines: [
          'The case does not disappear. Under its code you still find the class of the reason, its basis, and who decides if you disagree.',
          'Now and then some of the refused opinions are drawn, and somebody else looks at them again. Everybody can repeat the draw.',
        ],
        to: { path: '/y-kien-khong-tiep-nhan', text: 'The draws and what came of them' },
      },
      {
        title: 'If it is late',
        lines: ['The case says for all to see by how many days, and it does not drop off the list.'],
      },
    ],
  },
  privacy: {
    title: 'Personal details',
    lead: 'Questions and answers are public. Your name, telephone number and home address are not.',
    parts: [
      {
        title: 'What we keep',
        lines: [
          'The text, the area and the photos that you send. Your name, telephone number or e-mail only if you choose to give them; you can send without.',
          'Before publication, telephone, identity and account numbers, e-mail addresses and house numbers in the text are covered. An officer looks once more.',
          'Photos lose their place and camera details before they are stored.',
        ],
      },
      {
        title: 'What for, and who may see it',
        lines: [
          'Only to answer this opinion and to tell you the result. The officers who handle the case may see it; every change is recorded with who and when.',
          'The confirmation number stands only on your receipt; the system does not keep it in readable form. Whoever has only the code reads the public part.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You may ask what we hold about you, have it corrected, take back your consent or have your contact details removed: come to the one-stop office or telephone, with your code and confirmation number.',
        ],
      },
      {
        title: 'This site and your device',
        lines: [
          'No advertising, no visitor tracking, nothing sent to third parties. The site remembers two things: your text size, and the session of staff who have signed in. When you agree with a question, the device is remembered by a random number so that each counts once.',
          'What you are writing is kept in this browser tab, so that it is not lost by going back, and is gone when you close the tab.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is made for everybody: for weak eyes, for use without a mouse, for old telephones and slow networks.',
    parts: [
      {
        title: 'What works',
        lines: [
          'Every public page works with JavaScript off, by keyboard, and with larger text (the button A+ on top).',
          'Text stands out well from its ground. A state is always told by a word and a shape, never by colour alone.',
          'Pages are light: less than 2 KB of script. They print well.',
          'We follow WCAG 2.2 level AA and check by machine at every change.',
        ],
      },
      {
        title: 'What does not work yet',
        lines: [
          'There is no spoken version and no sign language video. Checks with a Vietnamese screen reader are not complete. Photos that people send have no description.',
        ],
      },
      {
        title: 'If you have difficulty',
        lines: [
          'Telephone or come to the one-stop office: an officer writes it down and reads it back to you. What is written down for you has a code like any other.',
        ],
      },
    ],
  },
} satisfies typeof vi;
