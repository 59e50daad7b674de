import type { Kind } from "../lib/nouns";

export type RingCluster = { readonly code: string; readonly name: string };
/** One cluster lent to another so many times. */
export type RingHelp = {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  readonly count: number;
};

type Anchor = "start" | "middle" | "end";
export type RingNode = RingCluster & {
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  /** The baseline of the first line. */
  readonly labelY: number;
  readonly anchor: Anchor;
  /** The name on one line, or on two if it is long. */
  readonly lines: readonly string[];
};
export type RingArc = RingHelp & { readonly path: string; readonly width: number };
export type Ring = { readonly nodes: readonly RingNode[]; readonly arcs: readonly RingArc[] };

const centre = 165;
const radius = 118;
const widthMax = 8;
const lineMax = 14; // letters
export const lineHeight = 15;

/**
 * Clusters evenly around a circle, the first at the top; help as arcs bent towards the middle, the
 * more the wider. Help within a cluster is a loop at its node. Unknown clusters are left out.
 */
export function clusterRing(clusters: readonly RingCluster[], help: readonly RingHelp[]): Ring {
  const nodes = clusters.map((cluster, index) =>
    nodeAt(cluster, (index / clusters.length) * 2 * Math.PI),
  );
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const strongest = Math.max(1, ...help.map(({ count }) => count));
  const arcs = help.flatMap((one) => {
    const [from, to] = [byCode.get(one.from), byCode.get(one.to)];
    if (!from || !to || one.count < 1) return [];
    return [
      { ...one, path: arcPath(from, to), width: Math.max(2, (one.count / strongest) * widthMax) },
    ];
  });
  return { nodes, arcs };
}

function nodeAt(cluster: RingCluster, angle: number): RingNode {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [x, y] = [round(centre + radius * sin), round(centre - radius * cos)];
  const lines = linesOf(cluster.name);
  return { ...cluster, lines, x, y, ...labelAt(x, y, sin, cos, lines.length) };
}

/** Beside a node on a slant, else above it, below at the bottom: so the picture stays narrow. */
function labelAt(x: number, y: number, sin: number, cos: number, lines: number) {
  const slanted = Math.abs(sin) > 0.2 && Math.abs(sin) < 0.9;
  if (slanted) {
    const anchor: Anchor = sin > 0 ? "start" : "end";
    const middle = y + 4 - ((lines - 1) * lineHeight) / 2;
    return { anchor, labelX: round(x + Math.sign(sin) * 15), labelY: round(middle) };
  }
  const below = cos < -0.9;
  const labelY = below ? y + 26 : y - 17 - (lines - 1) * lineHeight;
  return { anchor: "middle" as const, labelX: x, labelY: round(labelY) };
}

function linesOf(name: string): readonly string[] {
  const space = name.indexOf(" ");
  return name.length <= lineMax || space < 0
    ? [name]
    : [name.slice(0, space), name.slice(space + 1)];
}

function arcPath(from: RingNode, to: RingNode): string {
  if (from !== to) return `M${from.x} ${from.y}Q${centre} ${centre} ${to.x} ${to.y}`;
  const [inX, inY] = [
    round(from.x + (centre - from.x) * 0.5),
    round(from.y + (centre - from.y) * 0.5),
  ];
  const [sideX, sideY] = [round((from.y - centre) * 0.3), round((centre - from.x) * 0.3)];
  return `M${from.x} ${from.y}C${round(inX + sideX)} ${round(inY + sideY)} ${round(inX - sideX)} ${round(inY - sideY)} ${from.x} ${from.y}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What the picture says in numbers: all help, how much of it between clusters, the strongest arc. */
export function ringSummary(help: readonly RingHelp[]) {
  const total = help.reduce((sum, { count }) => sum + count, 0);
  const across = help
    .filter(({ from, to }) => from !== to)
    .reduce((sum, { count }) => sum + count, 0);
  const strongest = [...help].sort((left, right) => right.count - left.count)[0];
  return { total, across, strongest };
}
