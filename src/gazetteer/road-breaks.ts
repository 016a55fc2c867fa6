import { otherEnd, type RoadEdge, type RoadGraph } from './road-graph.ts';

/** Stretches and places without which some part of the network has no road to the rest. */
export interface RoadBreaks {
  bridges: RoadEdge[];
  /** Articulation points: places whose loss parts the network. */
  places: Set<string>;
}

/** Bridges and articulation points of the part of the graph within passable places (Tarjan, without recursion). */
export function roadBreaks(graph: RoadGraph, passable: (placeId: string) => boolean = () => true): RoadBreaks {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const bridges: RoadEdge[] = [];
  const places = new Set<string>();

  for (const root of graph.nodes()) {
    if (order.has(root) || !passable(root)) continue;
    let rootChildren = 0;
    const stack = [visit(root, null)];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const edge = top.rest.pop();
      if (edge) {
        const end = otherEnd(edge, top.place);
        if (edge === top.by || !passable(end)) continue;
        if (order.has(end)) low.set(top.place, Math.min(low.get(top.place)!, order.get(end)!));
        else stack.push(visit(end, edge));
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (!above) continue;
      low.set(above.place, Math.min(low.get(above.place)!, low.get(top.place)!));
      if (low.get(top.place)! > order.get(above.place)!) bridges.push(top.by!);
      if (above.place === root) rootChildren++;
      else if (low.get(top.place)! >= order.get(above.place)!) places.add(above.place);
    }
    if (rootChildren > 1) places.add(root);
  }
  return { bridges, places };

  function visit(place: string, by: RoadEdge | null) {
    order.set(place, order.size);
    low.set(place, order.get(place)!);
    return { place, by, rest: [...graph.edgesAt(place)] };
  }
}
