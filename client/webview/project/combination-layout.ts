import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { LicenceGroup } from '../../../server/src/protocol/panel/project';
import { MARKS } from '../state';

/** Most circles in the picture; further licences are in the table beside it. */
export const MOST_DRAWN = 12;

/** Ticks after which the positions of a dozen circles no longer change visibly. */
const TICKS = 160;

const SMALLEST = 11;
const LARGEST = 30;
/** A group of so many components is drawn large, however small the project. */
const FEW = 12;

/** Where the edges run down from our work when the groups are below it. */
const TRUNK = 20;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A licence group at its place. `side` is where its label stands. Pixels. */
export interface PlacedGroup {
  readonly group: LicenceGroup;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: 'left' | 'right';
  /** The edge from our work, as an SVG path. */
  readonly edge: string;
}

/** The picture: our work with the groups around it, or below it where there is little room. Pixels. */
export interface CombinationLayout {
  readonly width: number;
  readonly height: number;
  /** The middle of our work's box; without `x` the box begins at the left edge. */
  readonly work: { readonly x?: number; readonly y: number };
  readonly groups: readonly PlacedGroup[];
  /** What the edges share, as an SVG path. */
  readonly trunk?: string;
}

interface Node extends SimulationNodeDatum {
  readonly group: LicenceGroup;
  readonly radius: number;
  readonly side: 'left' | 'right';
  readonly restX: number;
  readonly restY: number;
}

/** The groups worth drawing: those that stand in the way or force, then the largest; in the order of their verdicts. */
export function drawnGroups(groups: readonly LicenceGroup[]): readonly LicenceGroup[] {
  const weight = ({ forcing, mark, count }: LicenceGroup) =>
    (forcing ? 2e9 : mark === 'yes' || mark === 'conditional' ? 0 : 1e9) + count;
  const chosen = [...groups].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_DRAWN);
  return chosen.sort((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark) || b.count - a.count);
}

/** Places `groups` in a picture `width` pixels wide whose labels are `fontSize` pixels high. The same input gives the same picture. */
export function layoutCombination(groups: readonly LicenceGroup[], width: number, fontSize: number): CombinationLayout {
  const most = Math.max(FEW, ...groups.map(({ count }) => count));
  const radius = (count: number) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most);
  return width < fontSize * 42 ? below(groups, radius, width, fontSize) : around(groups, radius, width, fontSize);
}

/** Our work in the middle, the groups on an arc to either side, the worst on top. */
function around(
  groups: readonly LicenceGroup[],
  radius: (count: number) => number,
  width: number,
  fontSize: number,
): CombinationLayout {
  const rows = Math.ceil(groups.length / 2);
  const pitch = Math.max(2 * LARGEST, 3 * fontSize) * 0.95;
  const height = Math.max(180, rows * pitch + 40);
  const centre = { x: width / 2, y: height / 2 };
  const reach = Math.min(width * 0.24, 230);
  const nodes = groups.map((group, index): Node => {
    const side = index % 2 === 0 ? 'right' : 'left';
    const count = side === 'right' ? rows : groups.length - rows;
    const offset = (Math.floor(index / 2) - (count - 1) / 2) * pitch;
    // An ellipse: the further from the middle row, the closer to our work.
    const across = reach * Math.sqrt(Math.max(0.2, 1 - (offset / height) ** 2 * 2.2));
    return {
      group,
      radius: radius(group.count),
      side,
      restX: centre.x + (side === 'right' ? across : -across),
      restY: centre.y + offset,
    };
  });
  const edge = ({ x, y }: Place) => `M${centre.x},${centre.y} Q${(centre.x + x) / 2},${y} ${x},${y}`;
  return { width, height, work: centre, groups: settle(nodes, edge, fontSize, width, height) };
}

/** Our work on top, the groups in a column below it. */
function below(
  groups: readonly LicenceGroup[],
  radius: (count: number) => number,
  width: number,
  fontSize: number,
): CombinationLayout {
  const middle = 26;
  const top = 70;
  const pitch = Math.max(1.7 * LARGEST, 3 * fontSize);
  const height = top + groups.length * pitch + 10;
  const nodes = groups.map((group, index): Node => {
    return {
      group,
      radius: radius(group.count) * 0.8,
      side: 'right',
      restX: TRUNK + 44,
      restY: top + (index + 0.5) * pitch,
    };
  });
  const placed = settle(nodes, ({ x, y }) => `M${TRUNK},${y} H${x}`, fontSize, width, height);
  const end = Math.max(...placed.map(({ y }) => y));
  return { width, height, work: { y: middle }, groups: placed, trunk: `M${TRUNK},${middle} V${end}` };
}

/** Moves overlapping circles and their labels apart, keeping each near its place of rest. */
function settle(
  nodes: readonly Node[],
  edge: (place: Place) => string,
  fontSize: number,
  width: number,
  height: number,
): readonly PlacedGroup[] {
  forceSimulation([...nodes])
    .force('x', forceX<Node>((node) => node.restX).strength(0.8))
    .force('y', forceY<Node>((node) => node.restY).strength(0.3))
    .force('apart', forceCollide<Node>((node) => Math.max(node.radius + 3, fontSize * 1.45)).iterations(3))
    .stop()
    .tick(TICKS);
  const inside = (value: number, margin: number, end: number) => Math.min(end - margin, Math.max(margin, value));
  return nodes.map(({ group, radius, side, x = 0, y = 0 }) => {
    const place = { x: inside(x, radius + 2, width), y: inside(y, radius + 2, height) };
    return { group, radius, side, ...place, edge: edge(place) };
  });
}
