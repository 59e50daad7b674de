import { beforeAll, expect, test } from "vitest";
import { partyDetail, partyTitle } from "./party-text";
import { beginInGerman, german, hidden } from "./samples";

beforeAll(beginInGerman);

test("a hidden company is a place, or a sector where there is no place", () => {
  expect(partyTitle(hidden, german)).toBe("Betrieb in Finkenwerder");
  expect(partyTitle({ ...hidden, place: "" }, german)).toBe("Betrieb aus Luftfahrzeugbau");
});

test("a named one is called by its name, its place stands beside it", () => {
  const named = { ...hidden, name: "Kabinenbau Finkenwerder" };
  expect(partyTitle(named, german)).toBe("Kabinenbau Finkenwerder");
  expect(partyDetail(named, german)).toMatch(/^Finkenwerder · Luftfahrzeugbau/);
  expect(partyDetail({ ...named, place: "" }, german)).toMatch(/^Luftfahrzeugbau/);
});
