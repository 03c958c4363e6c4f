#include "cases/look_alike.h"

#include <doctest/doctest.h>

#include <utility>

using reunify::cases::look_alike_in;
using reunify::cases::look_of;

TEST_CASE("what looks the same is the same") {
    for (const auto& [odd, plain] : {std::pair{"ﬁn", "FIN"},
                                     {"Ⅳ", "iv"},
                                     {"x²", "x2"},
                                     {"①", "1"},
                                     {"А1", "A1"},
                                     {"АВЕКМНОРСТХ", "ABEKMHOPCTX"},
                                     {"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"},
                                     {"ı1", "i1"},
                                     {"İ2", "i2"},
                                     {"ＣＤ", "CD"},
                                     {"Straße", "STRASSE"},
                                     {"E\xCC\x81t\xC3\xA9", "été"},
                                     {"A−1", "A-1"},
                                     {"K\xE2\x80\x91L", "K-L"},
                                     {"Dvořák", "dvorak"},
                                     {"𝐀1", "a1"}}) {
        CAPTURE(odd);
        CHECK(look_of(odd) == look_of(plain));
    }
    CHECK(look_of("Иван") != look_of("Иванов"));
    CHECK(look_of("ł") != look_of("l"));
    CHECK(look_of("A\xFF") == "a\xFF");
}

TEST_CASE("the character that is not what it looks like is named") {
    CHECK(look_alike_in("x²")->code == "U+00B2");
    CHECK(look_alike_in("1А")->code == "U+0410");
    CHECK(look_alike_in("ﬁn")->name.in(reunify::Language::en) == "`ﬁ`, which looks like `fi`");
    CHECK(look_alike_in("Ⅳ")->name.in(reunify::Language::nl) == "`Ⅳ`, dat eruitziet als `iv`");
    for (const char* plain : {"", "A-1", "Müller", "Dvořák", "Straße", "Øre", "Œuvre", "A – 1", "محمد", "ł", "ЯΣ"}) {
        CAPTURE(plain);
        CHECK_FALSE(look_alike_in(plain));
    }
}
