/**
 * Cuts Fira Sans from KERN down to Latin and Latin Extended-A (130 kB a cut become 22 kB). Run by
 * hand after an update of KERN (`npm run fonts`); needs Debian's fonttools and python3-brotli.
 */
import { execFileSync } from "node:child_process";

const web = new URL("..", import.meta.url).pathname;
const letters =
  "U+0020-007E,U+00A0-017F,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033," +
  "U+2039,U+203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265";

for (const cut of ["Regular", "SemiBold"]) {
  execFileSync("pyftsubset", [
    `${web}node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${cut}.woff2`,
    `--unicodes=${letters}`,
    "--layout-features=kern,liga,tnum,locl,mark,mkmk,ccmp",
    "--name-IDs=0,1,2,4,6,13,14", // the copyright and the licence stay inside
    "--flavor=woff2",
    `--output-file=${web}src/app/fonts/fira-sans-${cut.toLowerCase()}.woff2`,
  ]);
}
