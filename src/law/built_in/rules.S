/* The rules, parsed and packed when the program was built. */
#include "base/embedded.inc"

    EMBEDDED_SECTION
    .balign 16
    EMBEDDED_NAME(reunify_rules_begin)
    .incbin REUNIFY_RULES_PACK
    EMBEDDED_END(reunify_rules_begin)
    EMBEDDED_NAME(reunify_rules_end)
    .byte 0
    EMBEDDED_END(reunify_rules_end)
