import { fileTypes, ownTypes, responseHeaders } from './headers.ts';
import type { Place } from './nginx.ts';

/**
 * A sample of a site for Caddy (https://caddyserver.com/docs/caddyfile). In a `route` the lines
 * keep their order, so that the value for the narrower path is set last. Types are set when the
 * answer leaves, after Caddy's own.
 */
export function caddySample({ host, root, base }: Omit<Place, 'listen'>): string {
  const headers = Object.entries(responseHeaders).flatMap(([name, values]) =>
    Object.entries(values)
      .reverse()
      .map(([path, value]) => `header ${base}${path} ${name} "${value}"`),
  );
  const types = [
    ...Object.entries(ownTypes).map(([ending, type]) => [`*.${ending}`, type] as const),
    ...Object.entries(fileTypes).map(([path, type]) => [base + path, type] as const),
  ];
  const typeBlocks = [...Map.groupBy(types, ([, type]) => type)].map(
    ([type, files]) => {
      const matcher = `@${type.replace(/^.*\/|;.*|\W/g, '')}`;
      return `
		${matcher} path ${files.map(([path]) => path).join(' ')}
		header ${matcher} {
			Content-Type "${type}"
			defer
		}`;
    },
  );
  const general = Object.entries(responseHeaders)
    .filter(([, values]) => Object.keys(values).length > 1)
    .map(([name, values]) => `header ${name} "${values['/*']}"`);
  return `# A sample for Caddy. Made by \`npm run servers\` from src/deploy/headers.ts.
# Set the host name and root. Caddy gets the certificate by itself.

${host} {
	root * ${root}
	encode zstd gzip
${base === '' ? '' : `\tredir ${base} ${base}/ permanent\n`}
	route${base === '' ? '' : ` ${base}/*`} {
${headers.map((line) => `\t\t${line}`).join('\n')}
${typeBlocks.join('\n')}

		# A page answers with and without the slash at its end.
		try_files {path} {path}/index.html
		file_server {
			disable_canonical_uris
		}
	}

	handle_errors {
		route {
${general.map((line) => `\t\t\t${line}`).join('\n')}
			rewrite * ${base}/404.html
			file_server
		}
	}
}
`;
}
