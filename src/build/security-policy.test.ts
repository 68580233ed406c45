import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { securityPolicy, withSecurityPolicy } from './security-policy.ts';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  const html = `<html><head><meta charset="utf-8"/><script>let a = "中";</script>
    <script type="module" src="/_astro/x.js"></script>
    <script type="application/ld+json">{"a":1}</script>
    <style>p{color:red}</style></head></html>`;

  test('allows exactly the inline scripts and styles that the page holds', () => {
    const policy = securityPolicy(html);
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha256('let a = "中";')};`);
    expect(policy).toContain(`style-src 'self' ${sha256('p{color:red}')};`);
  });

  test('allows a script with the line ends that a browser makes of those in the page', () => {
    const policy = securityPolicy('<script>go();\r\nstop();\rgo();</script>');
    expect(policy).toContain(sha256('go();\nstop();\ngo();'));
  });

  test('lets nothing reach another host and allows no unsafe inline code', () => {
    const policy = securityPolicy(html);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toMatch(/https?:/);
  });

  test('lets no string become markup or code but by the policies of the site', () => {
    const policy = securityPolicy(html);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/trusted-types site-script site-page site-offline$/);
    expect(policy).not.toContain("'allow-duplicates'");
  });

  test('stands before everything that it speaks about', () => {
    const page = withSecurityPolicy(html);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
    expect(page.indexOf('Content-Security-Policy')).toBeGreaterThan(page.indexOf('charset'));
  });

  test('is refused for a page with a style or a handler in an attribute, but not in its text', () => {
    const page = (body: string) => `<meta charset="utf-8"><body>${body}</body>`;
    expect(() => withSecurityPolicy(page('<p style="color:red">a</p>'))).toThrow('style=');
    expect(() => withSecurityPolicy(page('<a href="/" onclick="go()">a</a>'))).toThrow('onclick=');
    expect(withSecurityPolicy(page('<code>&lt;p style="a"> onclick=</code>'))).toContain('<code>');
  });

  test('is refused for a page that declares no character set', () => {
    expect(() => withSecurityPolicy('<html></html>')).toThrow('no character set');
  });
});
