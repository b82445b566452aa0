import type { ComponentChildren, JSX } from "preact";
import { hovered, openEntity } from "../state/view.ts";

/** A name that opens its node, and lights it up under the pointer. */
export function Name({
  entity,
  children,
  kind = "name",
}: {
  readonly entity: string;
  readonly children: ComponentChildren;
  readonly kind?: string;
}): JSX.Element {
  const light = () => {
    hovered.value = { node: entity };
  };
  const leave = () => {
    hovered.value = null;
  };
  return (
    <button
      type="button"
      class={kind}
      onClick={() => openEntity(entity)}
      onMouseEnter={light}
      onFocus={light}
      onMouseLeave={leave}
      onBlur={leave}
    >
      {children}
    </button>
  );
}
