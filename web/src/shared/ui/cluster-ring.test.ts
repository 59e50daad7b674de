import { expect, test } from "vitest";
import { clusterRing, ringSummary, type RingHelp } from "./cluster-ring";

const clusters = ["a", "b", "c", "d"].map((code) => ({ code, name: code.toUpperCase() }));
const help = (from: string, to: string, count: number): RingHelp => ({
  from,
  to,
  kind: "staff",
  count,
});

test("the first cluster is at the top, the others follow clockwise", () => {
  const { nodes } = clusterRing(clusters, []);
  expect(nodes.map(({ x, y }) => [x, y])).toEqual([
    [165, 47],
    [283, 165],
    [165, 283],
    [47, 165],
  ]);
  expect(nodes.map(({ anchor }) => anchor)).toEqual(["middle", "middle", "middle", "middle"]);
});

test("a long name takes two lines where it has a space", () => {
  const names = ["Maritim", "Erneuerbare Energien", "Kreativwirtschaft"];
  const { nodes } = clusterRing(
    names.map((name) => ({ code: name, name })),
    [],
  );
  expect(nodes.map(({ lines }) => lines.length)).toEqual([1, 2, 1]);
});

test("the strongest arc is the widest, a faint one can still be seen", () => {
  const { arcs } = clusterRing(clusters, [help("a", "b", 40), help("b", "c", 1)]);
  expect(arcs.map(({ width }) => width)).toEqual([8, 2]);
});

test("help within a cluster is a loop, help of unknown ones is left out", () => {
  const { arcs } = clusterRing(clusters, [help("a", "a", 1), help("a", "x", 1)]);
  expect(arcs).toHaveLength(1);
  expect(arcs[0]?.path).toMatch(/^M165 47C.* 165 47$/);
});

test("sums up what the picture shows", () => {
  const all = [help("a", "a", 3), help("a", "b", 5), help("b", "c", 2)];
  expect(ringSummary(all)).toEqual({ total: 10, across: 7, strongest: all[1] });
  expect(ringSummary([])).toMatchObject({ total: 0, across: 0, strongest: undefined });
});
