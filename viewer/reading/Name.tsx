import type { ComponentChildren, JSX } from "preact";
import { addressOf, OPENING } from "../state/address.ts";
import type { Place } from "../state/place.ts";
import { hovered, open } from "../state/view.ts";

/** A link that opens something here, and by itself in a new tab. */
export function To({
  place,
  children,
  kind,
  light = null,
}: {
  readonly place: Place;
  readonly children: ComponentChildren;
  readonly kind: string;
  /** What lights up in the picture under the pointer. */
  readonly light?: { readonly node: string } | { readonly edge: string } | null;
}): JSX.Element {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    hovered.value = null;
    open(place);
  };
  const show = () => {
    hovered.value = light;
  };
  const leave = () => {
    if (light) hovered.value = null;
  };
  return (
    <a
      href={`#${addressOf({ ...OPENING, place })}`}
      class={kind}
      onClick={follow}
      onMouseEnter={show}
      onFocus={show}
      onMouseLeave={leave}
      onBlur={leave}
    >
      {children}
    </a>
  );
}

/** A name that opens its node, and lights it up under the pointer. */
export const Name = ({
  entity,
  children,
  kind = "name",
}: {
  readonly entity: string;
  readonly children: ComponentChildren;
  readonly kind?: string;
}): JSX.Element => (
  <To place={{ kind: "entity", id: entity }} kind={kind} light={{ node: entity }}>
    {children}
  </To>
);

/** A relation that opens its link. */
export const Relation = ({
  edge,
  children,
  kind = "relation",
}: {
  readonly edge: string;
  readonly children: ComponentChildren;
  readonly kind?: string;
}): JSX.Element => (
  <To place={{ kind: "edge", key: edge }} kind={kind} light={{ edge }}>
    {children}
  </To>
);
