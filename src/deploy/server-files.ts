import { caddySample } from './caddy.ts';
import { headerFile } from './header-file.ts';
import { nginxSample } from './nginx.ts';

interface ServerFile {
  name: string;
  /** Where the file for a site without a base path is kept, from the root of the project. */
  published: string;
  text: string;
}

/**
 * The files that tell servers how to serve the site.
 *
 * @param base path of the site on its host, without a slash at its end
 */
export function serverFiles(base: string): ServerFile[] {
  const place = { host: 'errors.example.com', root: '/var/www/error-codes', base };
  return [
    { name: '_headers', published: 'public/_headers', text: headerFile(base) },
    {
      name: 'nginx.conf',
      published: 'src/deploy/nginx.conf',
      text: nginxSample({ ...place, listen: '80' }),
    },
    { name: 'Caddyfile', published: 'src/deploy/Caddyfile', text: caddySample(place) },
  ];
}
