/**
 * Drops the design tokens that nothing asks for. KERN declares some 500 custom properties, Kontor
 * uses a fifth of them; what is left out here need not be loaded on every first visit.
 */

const declaration = /(--kern-[a-z0-9-]+):[^;{}]*;?/g;
const use = /var\((--kern-[a-z0-9-]+)/g;

/** @returns {string} `css` without token declarations that neither it nor `others` use */
export function pruned(css, others = "") {
  const used = new Set([...others.matchAll(/--kern-[a-z0-9-]+/g)].map(([name]) => name));
  for (let before = ""; before !== css;) {
    before = css;
    const known = new Set([...used, ...[...css.matchAll(use)].map(([, name]) => name)]);
    css = css.replace(declaration, (whole, name) => (known.has(name) ? whole : ""));
  }
  return css;
}

/** The Vite plugin: prunes every style sheet of a build against all of its files. */
export function prunedTokens() {
  return {
    name: "kontor:tokens",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const scripts = files.map((file) => file.code ?? "").join("\n");
        const sheets = files.filter((file) => file.fileName.endsWith(".css"));
        for (const sheet of sheets) {
          const others = sheets.filter((other) => other !== sheet).map(({ source }) => `${source}`);
          const uses = others.flatMap((text) => [...text.matchAll(use)].map(([, name]) => name));
          sheet.source = pruned(`${sheet.source}`, `${scripts} ${uses.join(" ")}`);
        }
      },
    },
  };
}
