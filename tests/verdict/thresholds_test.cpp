#include "verdict/thresholds.h"

#include "real_law.h"

/// The thresholds follow the rules: they hang on no name that the program knows.
using namespace reunify;

namespace {

/// The rules of the project, a word replaced wherever it stands, but in the files left out.
Result<std::shared_ptr<const law::RuleSet>> with_word(const std::string& from, const std::string& to, const std::string& left_out = {}) {
    const std::filesystem::path folder = REUNIFY_ROOT "/rules";
    std::vector<law::RuleFile> files;
    std::size_t replaced = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string path = std::filesystem::relative(entry.path(), folder).string();
        if (entry.path().extension() != ".yaml" || path.starts_with("cases")) continue;
        std::ifstream stream(entry.path());
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::size_t at = 0; path != left_out && (at = text.find(from, at)) != std::string::npos; at += to.size()) {
            text.replace(at, from.size(), to);
            ++replaced;
        }
        files.push_back({path, std::move(text)});
    }
    CHECK(replaced > 3);
    const auto parsed = law::parse_files(std::move(files));
    if (!parsed) return parsed.faults();
    return law::load(*parsed);
}

}  // namespace

TEST_CASE("a choice renamed in the rules changes no figure; where thresholds.yaml lags behind, that is a fault") {
    const Lane day = *calendar::parse_iso("2026-10-01");
    const auto before = verdict::thresholds_on(real_law::program()->rules, day, {});
    REQUIRE(before.size() == 2);
    CHECK(before[0].rows.size() > 1);
    CHECK(before[0].rows[0].figures.size() == 6);
    CHECK(std::is_sorted(before[0].rows[0].figures.begin(), before[0].rows[0].figures.end()));

    const auto renamed = with_word("limited_stay", "stay_with_a_limit");
    REQUIRE_MESSAGE(static_cast<bool>(renamed), describe(renamed.faults()));
    const auto after = verdict::thresholds_on(*renamed, day, {});
    REQUIRE(after.size() == before.size());
    for (std::size_t t = 0; t < before.size(); ++t) {
        CHECK(after[t].regime == before[t].regime);
        REQUIRE(after[t].rows.size() == before[t].rows.size());
        for (std::size_t r = 0; r < before[t].rows.size(); ++r) CHECK(after[t].rows[r].figures == before[t].rows[r].figures);
    }

    const auto lagging = with_word("limited_stay", "stay_with_a_limit", "thresholds.yaml");
    REQUIRE_FALSE(static_cast<bool>(lagging));
    CHECK(lagging.faults().size() == 1);
    CHECK(lagging.faults().front().file == "thresholds.yaml");
}
