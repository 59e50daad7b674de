import type { Occupation, StaffSkill } from "../../api/types";
import type { Choice } from "../../shared/ui/choices";

/** Skills and certificates stand in one field: "skill:tig-welding", "certificate:iso-9606-1". */
export type Ability = { readonly kind: "skill" | "certificate"; readonly code: string };

export const abilityValue = ({ kind, code }: Ability): string => `${kind}:${code}`;

export function abilityFrom(value: string): Ability | undefined {
  const found = /^(skill|certificate):(.+)$/.exec(value);
  return found ? { kind: found[1] as Ability["kind"], code: found[2] ?? "" } : undefined;
}

export const abilityMax = 20; // of each, as the server takes them

/** What is usual for the occupation and not chosen yet, skills first. */
export function suggestedAbilities(
  occupation: Occupation | undefined,
  skills: readonly StaffSkill[],
  certificates: readonly string[],
): readonly Ability[] {
  if (!occupation) return [];
  const chosen = new Set(skills.map(({ skill }) => skill));
  return [
    ...occupation.skills
      .filter((code) => !chosen.has(code))
      .map((code) => ({ kind: "skill", code }) as const),
    ...occupation.certificates
      .filter((code) => !certificates.includes(code))
      .map((code) => ({ kind: "certificate", code }) as const),
  ];
}

/** Both lists to choose from by typing, without what is chosen already. */
export function abilityChoices(
  skills: readonly Choice[],
  certificates: readonly Choice[],
  taken: ReadonlySet<string>,
  hint: string,
): readonly Choice[] {
  const of = (kind: Ability["kind"], choice: Choice): Choice => ({
    ...choice,
    value: abilityValue({ kind, code: choice.value }),
    hint: kind === "certificate" ? hint : choice.hint,
  });
  return [
    ...skills.map((choice) => of("skill", choice)),
    ...certificates.map((choice) => of("certificate", choice)),
  ].filter(({ value }) => !taken.has(value));
}
