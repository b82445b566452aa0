import { Argument, type Command } from "commander";
import { ENTITY_TYPES, type EntityType } from "../annotate/document.ts";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { entityNamed } from "./entity-named.ts";

export const addRetype = (program: Command): Command =>
  withDecisionFlags(
    program.command("retype").argument("<name>").addArgument(new Argument("<type>").choices(ENTITY_TYPES)),
  )
    .description("what it is: a person, an organization, a place, an event, a work or a product")
    .addHelpText("after", '\nExample:\n  relata retype "Panmunjom" Event --db news.db --dry-run')
    .action((name: string, type: EntityType, flags: DecisionFlags) =>
      carryOut(flags, (store) => [{ kind: "retype", entity: entityNamed(store, name).id, type }]),
    );
