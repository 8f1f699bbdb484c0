// `npm run build`: sets up and compiles src/ to dist/.
import { build, install } from './setup.mjs';

install();
build();
