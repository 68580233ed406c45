import { addresses } from '../../catalog/addresses.ts';
import { readersLocale } from '../../frame/browser/readers-locale.ts';
import { href } from '../../frame/href.ts';

const input = document.querySelector<HTMLInputElement>('.offline input')!;
const base = href('/');
const [, ticket] = /^(\d+)\/?$/.exec(location.pathname.slice(base.length)) ?? [];
const [, code] = /\/(\d+)\/?$/.exec(location.pathname) ?? [];

// The page of the code may be kept where its ticket link is not.
if (ticket) location.replace(href(addresses.code(readersLocale(), ticket)));
else if (code) {
  input.value = code;
  input.focus();
}
