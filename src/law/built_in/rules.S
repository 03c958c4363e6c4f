/* The rules, parsed and packed when the program was built. */
    .section .rodata
    .global reunify_rules_begin
    .global reunify_rules_end
    .balign 16
reunify_rules_begin:
    .incbin REUNIFY_RULES_PACK
reunify_rules_end:
    .byte 0

    .section .note.GNU-stack, "", %progbits
