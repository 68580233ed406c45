import { z } from 'zod';
import { anyLine, longestLine, longestText } from './text.ts';

/**
 * The front matter of a guide, of `content/docs/`: the fields of Starlight's own schema that guides
 * use, each as narrow as our pages need it.
 */
export const guideSchema = z.strictObject({
  title: anyLine(longestLine).min(1, 'is empty, write it').describe('The heading of the guide.'),
  description: anyLine(longestText)
    .min(1, 'is empty, write it')
    .describe('What the guide is good for, in lists and for search engines.'),
  sidebar: z
    .strictObject({
      order: z.number().describe('The place of the guide in lists, smallest first.'),
    })
    .describe('How lists show the guide.'),
});
