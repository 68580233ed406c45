import type { Box, Grey } from './grey.ts';

/** One letter as it was read. */
export interface Letter {
  text: string;
  box: Box;
}

/** What reads letters: the engine of a browser, or one that a test plays. */
export interface Engine {
  /** The lines of a picture, each word with its letters; places are in its pixels. */
  readPage(picture: Grey): Letter[][][];
  /** The letters in a picture of a piece of one line. */
  readLine(picture: Grey): Letter[];
}
