// `npm run build`: sets up, compiles src/ to dist/, and makes the page that needs no server (dist/entente.html).
import { build, install } from './setup.mjs';
import { buildWeb } from './web.mjs';

install();
build();
await buildWeb();
