import type { OutputSource } from '../source.ts';
import { constantsFile, type ConstantsFile } from './constant.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { typescript } from './typescript.ts';

/** The files of constants, in the order of the page that offers them. */
export function constantsFiles(source: OutputSource): ConstantsFile[] {
  return [java, go, typescript, python, php, csharp].map((language) =>
    constantsFile(language, source),
  );
}
