import { Argument, type Command } from "commander";
import { print } from "./terminal.ts";

interface Verb {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly string[];
}

const verbsOf = (program: Command): Verb[] =>
  program.commands.map((verb) => ({
    name: verb.name(),
    about: verb.description(),
    flags: verb.options.flatMap(({ long }) => long ?? []),
  }));

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const bash = (verbs: readonly Verb[]): string => `_relata() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${verbs.map(({ name, flags }) => `    ${name}) flags="${flags.join(" ")}" ;;`).join("\n")}
    *) flags="" ;;
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _relata relata
`;

const zsh = (verbs: readonly Verb[]): string => `#compdef relata
_relata() {
  local -a verbs
  verbs=(
${verbs.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then _describe verb verbs; return; fi
  case $words[2] in
${verbs.map(({ name, flags }) => `    ${name}) _arguments ${flags.map((flag) => `'${flag}'`).join(" ")} '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _relata relata
`;

const fish = (verbs: readonly Verb[]): string =>
  verbs
    .flatMap(({ name, about, flags }) => [
      `complete -c relata -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
      ...flags.map(
        (flag) => `complete -c relata -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
      ),
    ])
    .join("\n")
    .concat("\n");

const SHELLS: Readonly<Record<string, (verbs: readonly Verb[]) => string>> = { bash, zsh, fish };

export const addCompletion = (program: Command): Command =>
  program
    .command("completion")
    .description("print what a shell needs to complete verbs and flags")
    .addArgument(new Argument("<shell>").choices(Object.keys(SHELLS)))
    .addHelpText("after", "\nExample:\n  relata completion bash")
    .action((shell: string) => print(SHELLS[shell]!(verbsOf(program))));
