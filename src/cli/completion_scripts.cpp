#include "cli/completion.h"

namespace reunify::cli {

namespace {

// Bash cuts words at `=`, which FACT=VALUE holds: the words are read from the line as typed, and what stands before the last `=` is taken
// off the answers.
constexpr std::string_view kBash = R"(# reunify completion bash: in ~/.bashrc, source <(reunify completion bash)
_reunify() {
    local line=${COMP_LINE:0:COMP_POINT} word candidate kept
    local -a words
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    word=${words[-1]}
    COMPREPLY=()
    kept=
    [[ $word == *=* && $COMP_WORDBREAKS == *=* ]] && kept=${word%"${word##*=}"}
    while IFS=$'\t' read -r candidate _; do
        if [[ $candidate == :files ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -f -- "${word#"$kept"}")
        else
            COMPREPLY+=("${candidate#"$kept"}")
            [[ $candidate == *= ]] && compopt -o nospace 2>/dev/null
        fi
    done < <("${words[0]}" complete "${words[@]:1}" 2>/dev/null)
}
complete -F _reunify reunify
)";

constexpr std::string_view kZsh = R"(#compdef reunify
# reunify completion zsh: save it as _reunify in a folder of $fpath
_reunify() {
    local line candidate
    local -a open closed
    for line in "${(@f)$("${words[1]}" complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        candidate=${line%%$'\t'*}
        if [[ $candidate == :files ]]; then
            _files
        elif [[ $candidate == *= ]]; then
            open+=("${candidate//:/\\:}:${line#*$'\t'}")
        elif [[ -n $candidate ]]; then
            closed+=("${candidate//:/\\:}:${line#*$'\t'}")
        fi
    done
    (( ${#open} )) && _describe 'reunify' open -S ''
    (( ${#closed} )) && _describe 'reunify' closed
    return 0
}
if [[ $funcstack[1] == _reunify ]]; then _reunify "$@"; else compdef _reunify reunify; fi
)";

constexpr std::string_view kFish = R"(# reunify completion fish: reunify completion fish > ~/.config/fish/completions/reunify.fish
function __reunify_complete
    set -l words (commandline -opc)
    $words[1] complete $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c reunify -f
complete -c reunify -n 'not __reunify_complete | string match -q ":files*"' -a '(__reunify_complete)'
complete -c reunify -F -n '__reunify_complete | string match -q ":files*"'
)";

}  // namespace

std::string_view completion_script(std::string_view shell) {
    if (shell == "bash") return kBash;
    if (shell == "zsh") return kZsh;
    if (shell == "fish") return kFish;
    return {};
}

}  // namespace reunify::cli
