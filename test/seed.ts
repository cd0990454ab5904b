// Every property test meets the same cases on every machine; a failure can be run again.

import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_122 });
