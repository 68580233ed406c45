import { languageTags } from './locale.ts';

/**
 * The language of a message as the platform words it. The published table has English messages and
 * a few Chinese ones; neither mixes the two without a Chinese character.
 *
 * @returns BCP 47 tag: Chinese if the message has a Chinese character, English otherwise
 */
export function messageLanguage(message: string): string {
  return languageTags[/\p{Script=Han}/u.test(message) ? 'zh' : 'en'];
}
