export const redactWords = {
  title: 'Mask names, addresses',
  hint: 'Write what readers will see. The earlier words leave every page and cannot be brought back.',
  titleOf: 'Public title',
  text: 'Public text',
  parts: {
    question: 'Question',
    whole: 'Words around the answer',
    reply: 'Answer',
    basis: 'Basis',
    next_step: 'Next step',
    evidence: 'Evidence',
    gaps: 'Why a box is empty',
    photo: 'What is to be seen on the photo',
    note: 'Note of progress',
    above: 'Answer of the higher level',
  },
  dropPhotos: 'Remove the photo of the answer',
  promises: 'Words and evidence of a promise are masked on its own page:',
  reason: 'Why it is masked',
  reasonHint: 'Only colleagues read this. Do not repeat the name.',
  go: 'Mask and publish the new words',
};

export const divertWords = {
  title: 'This is a complaint or a denunciation',
  kind: 'What it really is',
  body: 'Body that has taken it over',
  handover: 'Hand-over number',
  warn: 'Text, answers, contacts and photos are wiped everywhere and cannot be brought back. Hand over a paper or a copy before you press.',
  sure: 'I have handed the content over to that body',
  go: 'Divert and wipe the content',
};
