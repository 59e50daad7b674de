import { beforeAll, expect, test } from "vitest";
import { beginInGerman, german } from "../../shared/lib/samples";
import {
  brokersOf,
  draftOf,
  newPlanOf,
  planFaults,
  planField,
  planIds,
  usualDraft,
} from "./plan-form";
import { orderText } from "./run-text";
import { somePlan } from "./samples";

beforeAll(beginInGerman);

const broker = { id: "agency-1", name: "Agentur", clusters: ["aviation", "maritime"] };
const noEdits = { pins: [], forbids: [] };

test("the usual answers may be sent as they are", () => {
  const draft = usualDraft(broker);
  expect(planFaults(draft, german)).toEqual([]);
  expect(newPlanOf(draft, noEdits)).toEqual({
    kind: "staff",
    agency: "agency-1",
    clusters: ["aviation", "maritime"],
    scope: { across: true },
    rules: { first_sectors: ["hospitals"], fair: true, keep: true },
    pins: [],
    forbids: [],
  });
});

test("what a click computes is a sentence", () => {
  expect(orderText(newPlanOf(usualDraft(broker), noEdits), german)).toMatch(
    /^Cluster: Luftfahrt und maritime\. Alle Berufe\. Alles, was offen ist, gleich wann\./,
  );
});

test("an earlier run fills the form with its answers", () => {
  const plan = somePlan();
  const body = newPlanOf(draftOf(plan, [broker]), { ...noEdits }, plan.id);
  expect(body).toMatchObject({
    agency: "agency-1",
    scope: plan.scope,
    rules: plan.rules,
    follows: "plan-1",
  });
});

test("a person of a company brokers for nobody", () => {
  const organisations = [
    { company: "c", name: "Werft", clusters: [] },
    { agency: "a", name: "Agentur", clusters: ["aviation"] },
  ];
  expect(brokersOf({ organisations })).toEqual([
    { id: "a", name: "Agentur", clusters: ["aviation"] },
  ]);
  expect(brokersOf(undefined)).toEqual([]);
});

test("what is wrong stands at its field", () => {
  const draft = { ...usualDraft(undefined), first: "2026-04-01", last: "2026-03-01" };
  expect(planFaults(draft, german).map(({ field }) => field)).toEqual([
    planIds.clusters,
    planIds.last,
  ]);
  expect(planField("/rules/first_sectors/0")).toBe(planIds.first_sectors);
  expect(planField("/pins/0")).toBeUndefined();
});
