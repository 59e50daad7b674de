/** Numbers as people type them: "34,50", "34.5 €", "1.000". Undefined if it is no number. */

/** A whole number of at least 0. */
export function wholeFrom(text: string): number | undefined {
  const plain = text.replace(/[\s.,'’]/g, "");
  return /^\d{1,12}$/.test(plain) && /^[\d\s]+([.,'’]\d{3})*$/.test(text.trim())
    ? Number(plain)
    : undefined;
}

/** "37,5" hours → 2_250 minutes. */
export function minutesFrom(text: string): number | undefined {
  const hundredths = hundredthsFrom(text);
  return hundredths === undefined ? undefined : Math.round((hundredths * 60) / 100);
}

/** "34,50 €" → 3_450 cents. */
export function centsFrom(text: string): number | undefined {
  return hundredthsFrom(text.replace(/€|eur/gi, ""));
}

/**
 * Hundredths without a detour over fractions. A sign with three digits behind it groups, one with
 * one or two parts the decimals off, in either language.
 */
function hundredthsFrom(text: string): number | undefined {
  const plain = text.replace(/[\s'’]/g, "").replace(/[.,](?=\d{3}(?:[.,]|$))/g, "");
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
}
