export const photoRefusals: Record<string, (facts: Readonly<Record<string, unknown>>) => string> = {
  'opinion.photo-not': (facts) =>
    `We cannot open “${facts.name}” as a photo. Choose JPEG, PNG or WebP, or send without this file. Your text is kept; please choose the photos again.`,
  'opinion.photo-big': (facts) =>
    `“${facts.name}” has ${facts.megabytes} MB; a photo may have 10 MB. Your text is kept; please choose the photos again.`,
};
