import { beforeAll, expect, test } from "vitest";
import { beginInGerman, german } from "../../shared/lib/samples";
import { inOrder, ringFacts, ringPicture, ringSteps, ringTitle } from "./ring-picture";
import { someRing } from "./samples";

beforeAll(beginInGerman);

test("companies stand evenly on a circle, the first at the top", () => {
  const { nodes, arcs } = ringPicture(someRing("Werft", "Klinik", "Hafen"), german);
  expect(nodes.map(({ number, x, y }) => [number, x, y])).toEqual([
    [1, 0, -96],
    [2, 83.1, 48],
    [3, -83.1, 48],
  ]);
  expect(arcs.map(({ people }) => people)).toEqual(["1", "2", "3"]);
});

test("two companies stand side by side", () => {
  const { nodes } = ringPicture(someRing("Werft", "Klinik"), german);
  expect(nodes.map(({ x, y }) => [x, Math.abs(y)])).toEqual([
    [-96, 0],
    [96, 0],
  ]);
});

test("stations follow each other as they give, in whatever order they come", () => {
  const ring = someRing("A", "B", "C");
  const [first, second, third] = ring.stations;
  const mixed = {
    ...ring,
    stations: [
      { ...first!, to: 2 },
      { ...third!, to: 0 },
      { ...second!, to: 1 },
    ],
  };
  expect(inOrder(mixed).map(({ company }) => company.name)).toEqual(["A", "B", "C"]);
});

test("a long name is broken and cut, the steps have it whole", () => {
  const name = "Gesellschaft für Hafenlogistik und Lagerei Süderelbe mbH & Co. KG";
  const ring = someRing(name, "Klinik");
  expect(ringPicture(ring, german).nodes[0]?.lines).toHaveLength(3);
  expect(ringSteps(ring, german)[0]?.from).toBe(name);
});

test("the picture’s text says who gives what to whom", () => {
  const ring = someRing("Werft", "Klinik");
  expect(ringTitle(ring, german)).toBe(
    "Werft gibt Schweißfachkraft an Klinik; Klinik gibt Zwei Schweißfachkräfte an Werft",
  );
  expect(ringFacts(ring, german)).toBe("2 Betriebe, 3 Personen");
});
