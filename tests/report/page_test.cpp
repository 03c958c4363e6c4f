#include "report/page.h"

#include <doctest/doctest.h>

using namespace reunify;
using report::Page;
using report::Tone;

TEST_CASE("An item hangs under its text") {
    Page page(Language::en, false, 12);
    page.item("✗", "one two three", 2);
    CHECK(page.take() == "  ✗ one two\n    three\n");
}

TEST_CASE("A field says nothing where there is nothing to say") {
    Page page(Language::en, false, 16);
    page.field("law", "");
    page.field("law", "art. 10 of the Act");
    CHECK(page.take() == "law: art. 10 of\n  the Act\n");
}

TEST_CASE("Gaps do not add up, and none stands at the top") {
    Page page(Language::en, false);
    page.gap();
    page.paragraph("a");
    page.gap();
    page.gap();
    page.heading("b");
    CHECK(page.take() == "a\n\nb\n");
}

TEST_CASE("Colour wraps words and never changes them") {
    Page plain(Language::en, false, 20);
    Page coloured(Language::en, true, 20);
    for (Page* page : {&plain, &coloured}) page->item("✓", "a text of more than one line", 0, Tone::good, Tone::strong);
    const std::string text = coloured.take();
    CHECK(text.find("\x1b[32m✓\x1b[0m") != std::string::npos);
    std::string without;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b')
            at = text.find('m', at);
        else
            without += text[at];
    }
    CHECK(without == plain.take());
}
