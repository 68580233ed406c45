import { mergeConfig } from 'astro/config';
import config from '../astro.config.mjs';

/** The site with source maps, which tell the tests what its scripts were made from. */
export default mergeConfig(config, { vite: { build: { sourcemap: 'hidden' } } });
