#pragma once

#include "base/phrase.h"

/// The help of `reunify completion`.
namespace reunify::cli::help::completion {

// clang-format off
inline constexpr Sentence summary{
    "Print the completion script of a shell", "Afficher le script de complétion d'un shell", "Het aanvulscript van een shell tonen",
    "Das Vervollständigungsskript einer Shell ausgeben"};
inline constexpr Sentence manual{
    R"(Prints the script by which a shell completes commands, options, facts, readings
and rules.

  source <(reunify completion bash)
  reunify completion zsh > ~/.zfunc/_reunify
  reunify completion fish > ~/.config/fish/completions/reunify.fish)",
    R"(Affiche le script par lequel un shell complète les commandes, les options, les
faits, les lectures et les règles.

  source <(reunify completion bash)
  reunify completion zsh > ~/.zfunc/_reunify
  reunify completion fish > ~/.config/fish/completions/reunify.fish)",
    R"(Toont het script waarmee een shell opdrachten, opties, feiten, lezingen en regels
aanvult.

  source <(reunify completion bash)
  reunify completion zsh > ~/.zfunc/_reunify
  reunify completion fish > ~/.config/fish/completions/reunify.fish)",
    R"(Gibt das Skript aus, mit dem eine Shell Befehle, Optionen, Angaben, Lesarten und
Regeln vervollständigt.

  source <(reunify completion bash)
  reunify completion zsh > ~/.zfunc/_reunify
  reunify completion fish > ~/.config/fish/completions/reunify.fish)"};
inline constexpr Sentence shell{"bash, zsh or fish", "bash, zsh ou fish", "bash, zsh of fish", "bash, zsh oder fish"};
// clang-format on

}  // namespace reunify::cli::help::completion
