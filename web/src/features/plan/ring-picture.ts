import type { PlanRing, RingStation } from "../../api/types";
import type { Words } from "../../i18n/words";
import { peopleText } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";

/** Companies on a circle, each giving to the next one clockwise. Measures are the picture's own. */
export type RingPicture = {
  readonly nodes: readonly RingNode[];
  readonly arcs: readonly RingArc[];
};
export type RingNode = {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  /** The baseline of the first line. */
  readonly labelY: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
};
export type RingArc = {
  readonly path: string;
  /** Where the number of people stands. */
  readonly x: number;
  readonly y: number;
  readonly people: string;
};

const radius = 96;
const nodeRadius = 20;
const gap = (nodeRadius + 7) / radius; // radians between a node's middle and its arc
const labelGap = 32;
const lineMax = 17; // letters
const linesMax = 3;
export const lineHeight = 17;

/** The stations in the order of giving, from the first one on. Each appears once. */
export function inOrder({ stations }: PlanRing): readonly RingStation[] {
  const found: RingStation[] = [];
  let station = stations[0];
  while (station && !found.includes(station)) {
    found.push(station);
    station = stations[station.to];
  }
  return found;
}

export function ringPicture(ring: PlanRing, words: Words): RingPicture {
  const order = inOrder(ring);
  const step = (2 * Math.PI) / order.length;
  // Two stand side by side, so that their arcs bend above and below; more begin at the top.
  const first = order.length === 2 ? -Math.PI / 2 : 0;
  return {
    nodes: order.map((station, index) => nodeAt(station, index, first + index * step, words)),
    arcs: order.map(({ gives }, index) => {
      const [from, to] = [first + index * step, first + (index + 1) * step];
      const [x, y] = pointAt((from + to) / 2);
      return {
        path: arcPath(from + gap, to - gap - 0.06),
        x,
        y,
        people: words.number(gives.headcount),
      };
    }),
  };
}

function nodeAt(station: RingStation, index: number, angle: number, words: Words): RingNode {
  const [x, y] = pointAt(angle);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const lines = linesOf(partyTitle(station.company, words));
  const slanted = Math.abs(sin) > 0.2;
  const middle = y + 5 - ((lines.length - 1) * lineHeight) / 2;
  const above = y - labelGap - (lines.length - 1) * lineHeight + 4;
  return {
    number: index + 1,
    x,
    y,
    lines,
    anchor: slanted ? (sin > 0 ? "start" : "end") : "middle",
    labelX: slanted ? round(x + Math.sign(sin) * labelGap) : x,
    labelY: round(slanted ? middle : cos > 0 ? above : y + labelGap + 10),
  };
}

/** A point of the circle; 0 is the top, angles grow clockwise. */
const pointAt = (angle: number): readonly [number, number] => [
  round(radius * Math.sin(angle)),
  round(-radius * Math.cos(angle)),
];

function arcPath(from: number, to: number): string {
  const [[x1, y1], [x2, y2]] = [pointAt(from), pointAt(to)];
  const large = to - from > Math.PI ? 1 : 0;
  return `M${x1} ${y1}A${radius} ${radius} 0 ${large} 1 ${x2} ${y2}`;
}

/** Words on lines that fit beside a node; what is too long is cut, the list has it whole. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineMax)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= linesMax
    ? lines
    : [...lines.slice(0, linesMax - 1), `${lines[linesMax - 1]} …`];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** One step of a ring in words: who gives what to whom. */
export type RingStep = {
  readonly number: number;
  readonly from: string;
  readonly what: string;
  readonly to: string;
  readonly href: string;
};

export function ringSteps(ring: PlanRing, words: Words): readonly RingStep[] {
  const order = inOrder(ring);
  return order.map(({ company, gives }, index) => ({
    number: index + 1,
    from: partyTitle(company, words),
    what: peopleText(gives.headcount, gives.listing.terms.occupation, words),
    to: partyTitle((order[index + 1] ?? order[0]!).company, words),
    href: `/listings/${gives.listing.id}`,
  }));
}

/** "Werft gibt drei Schweißfachkräfte an Klinik; Klinik gibt …": the picture for who does not see it. */
export const ringTitle = (ring: PlanRing, words: Words): string =>
  ringSteps(ring, words)
    .map((step) => words.t("plan.ring.step", step))
    .join("; ");

/** "3 Betriebe, 5 Personen". */
export const ringFacts = (ring: PlanRing, { t }: Words): string =>
  t("plan.ring.facts", {
    companies: ring.stations.length,
    people: ring.stations.reduce((sum, { gives }) => sum + gives.headcount, 0),
  });
