import { beforeAll, expect, test } from "vitest";
import { beginInGerman, german, someListing, staffTerms } from "../../shared/lib/samples";
import { changeOf, draftFrom, emptyDraft, isUntouched, newListingOf, termsOf } from "./draft";
import { fieldIds, fieldOf, isFolded, missingIn } from "./draft-check";

beforeAll(beginInGerman);

const whole = () => draftFrom(someListing(), german);

test("what is posted comes back unchanged from the form", () => {
  const terms = {
    ...staffTerms,
    minutes_a_week: 2_310,
    rate: { minor: 3_455, currency: "EUR" },
    skills: [{ skill: "tig-welding", level: "expert", required: false }],
    certificates: ["iso-9606-1"],
  } as const;
  expect(termsOf(draftFrom(someListing({ terms }), german))).toEqual(terms);
});

test("no rate and no radius stay open", () => {
  const terms = termsOf({ ...whole(), rate: "", radius: "" });
  expect(terms).not.toHaveProperty("rate");
  expect(terms.radius_km).toBe(0);
});

test("an offer has what it names: nothing of it is only a wish", () => {
  const skills = [{ skill: "tig-welding", level: "skilled", required: false }] as const;
  const terms = termsOf({ ...whole(), side: "offer", skills: [...skills] });
  expect(terms.skills[0]?.required).toBe(true);
});

test("the body names the company only where one was chosen", () => {
  expect(newListingOf(whole(), true)).not.toHaveProperty("company");
  expect(newListingOf({ ...whole(), company: "c1" }, false)).toMatchObject({
    company: "c1",
    publish: false,
    kind: "staff",
  });
});

test("a circle is sent only with the audience that needs it", () => {
  const draft = { ...whole(), clusters: ["aviation"] };
  expect(changeOf(draft)).not.toHaveProperty("clusters");
  expect(changeOf({ ...draft, audience: "cluster" }).clusters).toEqual(["aviation"]);
});

test("the circle of what is posted comes back with it", () => {
  const listing = someListing({ audience: "cluster", clusters: ["maritime", "logistics"] });
  expect(changeOf(draftFrom(listing, german)).clusters).toEqual(["maritime", "logistics"]);
});

test("a form that only has its usual values is untouched", () => {
  expect(isUntouched({ ...emptyDraft("need"), place: "harburg" })).toBe(true);
  expect(isUntouched({ ...emptyDraft("need"), occupation: "welder" })).toBe(false);
});

test("an empty form says all that is missing, in the order of its fields", () => {
  const faults = missingIn(emptyDraft("need"), true, german);
  expect(faults.map(({ field }) => field)).toEqual([
    fieldIds.company,
    fieldIds.occupation,
    fieldIds.first,
    fieldIds.last,
    fieldIds.place,
  ]);
});

test.each([
  [{ headcount: "0" }, fieldIds.headcount],
  [{ headcount: "zwei" }, fieldIds.headcount],
  [{ last: "2026-03-15" }, fieldIds.last],
  [{ rate: "viel" }, fieldIds.rate],
  [{ hours: "" }, fieldIds.hours],
  [{ radius: "weit" }, fieldIds.radius],
  [{ weekdays: [] }, fieldIds.weekdays],
])("%o is pointed out", (change, field) => {
  expect(missingIn({ ...whole(), ...change }, false, german)).toMatchObject([{ field }]);
});

test.each([
  ["/terms/headcount", fieldIds.headcount],
  ["/terms/period/last", fieldIds.last],
  ["/terms/period", fieldIds.first],
  ["/terms/skills/3/skill", fieldIds.skills],
  ["/company", fieldIds.company],
  ["/companies/0", fieldIds.audience],
  ["/unheard-of", undefined],
])("what the server says about %s stands at %s", (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

test("a fault in the folded section opens it", () => {
  expect(isFolded(fieldIds.note)).toBe(true);
  expect(isFolded(fieldIds.rate)).toBe(false);
});
