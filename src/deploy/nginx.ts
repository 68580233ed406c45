import { commonTypes, fileTypes, ownTypes, responseHeaders, toRegExp } from './headers.ts';

/** Where a server finds the site, and where readers find it. */
export interface Place {
  /** Host name. */
  host: string;
  /** Address and port to listen on, as nginx writes them. */
  listen: string;
  /** Folder on the server that holds the site, or its folder named as `base`. */
  root: string;
  /** Path of the site on its host, without a slash at its end; empty for a host of its own. */
  base: string;
}

const variableOf = (header: string) => `$${header.toLowerCase().replaceAll('-', '_')}`;
const withoutParameters = (type: string) => type.split(';')[0]!;
const isText = (type: string) => /^text\/|json|xml/.test(type);

/** A variable whose value depends on the path of the file that is sent. */
function map(header: string, values: Readonly<Record<string, string>>, base: string): string {
  const lines = Object.entries(values).map(([path, value]) => {
    if (path === '/*') return `    default "${value}";`;
    const pattern = `^${base}${toRegExp(path)}$`.replace(/\.\*\$$/, '');
    return `    ~${pattern} "${value}";`;
  });
  return [`map $uri ${variableOf(header)} {`, ...lines, '}'].join('\n');
}

function typesBlock(types: Readonly<Record<string, string>>): string {
  const endings = Map.groupBy(Object.keys(types), (ending) => withoutParameters(types[ending]!));
  const lines = [...endings].map(([type, names]) => `        ${type} ${names.join(' ')};`);
  return ['    types {', ...lines, '    }'].join('\n');
}

/**
 * A sample of a site for nginx (https://nginx.org/en/docs/), to be included in its `http` block.
 * The headers stand in the `server` block alone: one in a `location` would hide them all there.
 */
export function nginxSample({ host, listen, root, base }: Place): string {
  const headers = Object.entries(responseHeaders);
  const byPath = headers.filter(([, values]) => Object.keys(values).length > 1);
  const types = { ...commonTypes, ...ownTypes };
  const texts = [...new Set([...Object.values(types), ...Object.values(fileTypes)])]
    .map(withoutParameters)
    .filter(isText);
  const compressed = [...new Set(texts)].filter((type) => type !== 'text/html');
  const withCharset = compressed.filter((type) => type.startsWith('text/'));
  const singleFiles = Object.entries(fileTypes).map(
    ([path, type]) => `    location = ${base}${path} {
        types { }
        default_type ${type};
    }
`,
  );
  const toFolder = base === '' ? '' : `    location = ${base} {\n        return 301 ${base}/;\n    }\n\n`;
  return `# A sample for nginx. Made by \`npm run servers\` from src/deploy/headers.ts.
# Put it into /etc/nginx/conf.d/ and set server_name, root, and the certificate if nginx has it.

${byPath.map(([name, values]) => map(name, values, base)).join('\n\n')}

server {
    listen ${listen};
    server_name ${host};
    root ${root};
    absolute_redirect off;

${headers
  .map(([name, values]) => {
    const value = Object.keys(values).length > 1 ? variableOf(name) : `"${values['/*']}"`;
    return `    add_header ${name} ${value} always;`;
  })
  .join('\n')}

${typesBlock(types)}
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${withCharset.join(' ')};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_types ${compressed.join(' ')};

    # A page answers with and without the slash at its end.
    location ${base}/ {
        error_page 404 ${base}/404.html;
        try_files $uri $uri/index.html =404;
    }

    location = ${base}/404.html {
        internal;
    }

${toFolder}${singleFiles.join('\n')}}
`;
}
