import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';
import { contentFolder, requireContentFolder } from '../catalog/content-folder.ts';
import { loadContent, readContent, type Content } from '../catalog/content.ts';
import { countProblems, formatProblems } from '../catalog/problem.ts';

/** How long a folder is left alone before it is checked again, since editors save in steps. */
const pause = 100;

let checked: Content | undefined;

/**
 * The content as it was checked when the build began.
 *
 * @throws Error before that
 */
export function checkedContent(): Content {
  if (!checked) throw new Error('The content is not checked yet');
  return checked;
}

/**
 * Checks the whole content before anything is loaded from it, and in development after every
 * change. A build, a sync or a server with faulty content ends with the list of all problems.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'preview') return;
        requireContentFolder();
        checked = loadContent(contentFolder);
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout;
        const check = () => {
          const { problems } = readContent(contentFolder);
          if (problems.length > 0)
            logger.error(`${countProblems(problems)} in the content:\n${formatProblems(problems)}`);
        };
        server.watcher.add(contentFolder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(contentFolder + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(check, pause);
        });
      },
    },
  };
}
