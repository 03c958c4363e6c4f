#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The engine for other C++ programs.
///
///     const auto rules = reunify::api::Rules::built_in();
///     auto family = reunify::api::Case::parse(*rules, text);
///     if (!family) for (const auto& fault : family.faults()) std::cerr << fault.message << '\n';
///     const auto answer = reunify::api::check(*rules, *family, {.language = "fr"});
///     std::cout << answer->text;
///
/// Rules do not change once they are loaded and may be used by several threads at once. Nothing here throws but std::bad_alloc.
namespace reunify::law {
struct RuleSet;
}

#define REUNIFY_EXPORT __attribute__((visibility("default")))

namespace reunify::api {

/// What is wrong with an input, in words.
struct Fault {
    std::string message;
    std::string accepted;  ///< what is accepted instead; empty where the message says it
    std::string nearest;   ///< the nearest known name; empty if none is near
    std::string file;
    int line = 0, column = 0;  ///< from 1; 0: not at a place
};

/// A value, or the faults that prevented it, never both.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(std::vector<Fault> faults) : state_(std::in_place_index<1>, std::move(faults)) {}

    explicit operator bool() const { return state_.index() == 0; }
    T& operator*() { return std::get<0>(state_); }
    const T& operator*() const { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const std::vector<Fault>& faults() const { return std::get<1>(state_); }

private:
    std::variant<T, std::vector<Fault>> state_;
};

enum class Format { json, text, markdown, html };

/// What is asked beyond the case, and how the answer is given.
struct Options {
    std::string language = "en";  ///< en, fr, nl or de
    Format format = Format::json;
    bool full = false;                            ///< check as text: everything, not one screen
    std::string as_of;                            ///< the law as it was known on that day; empty: on the case's own day, else today
    std::map<std::string, std::string> readings;  ///< a contested question and the option chosen
};

class REUNIFY_EXPORT Rules {
public:
    static Result<Rules> built_in();
    static Result<Rules> from_folder(const std::string& path);
    /// Paths as below a rules folder (`amounts/fee.yaml`), and the text of each file.
    static Result<Rules> from_files(const std::vector<std::pair<std::string, std::string>>& files);

    const std::string& id() const;
    const std::string& version() const;
    const std::string& jurisdiction() const;
    const std::string& sha256() const;

    /// For the other parts of this interface.
    const std::shared_ptr<const law::RuleSet>& inside() const { return inside_; }

private:
    explicit Rules(std::shared_ptr<const law::RuleSet> inside) : inside_(std::move(inside)) {}
    std::shared_ptr<const law::RuleSet> inside_;
};

/// A family as it was given.
class REUNIFY_EXPORT Case {
public:
    /// For an interview from its beginning: nothing is known, and nobody named.
    static Case nobody(const Rules& rules);

    /// A profile in YAML or JSON; in one that is only `begun` nobody needs to be named yet.
    static Result<Case> begun(const Rules& rules, std::string text, const std::string& language = "en");
    static Result<Case> parse(const Rules& rules, std::string text, const std::string& language = "en");

    /// Another value for a fact: `sponsor.status`, `members[0].birth_date`, `members[LABEL].birth_date`. The faults if it has none such.
    std::vector<Fault> set(std::string_view fact, std::string_view value, const std::string& language = "en");

    class Inside;
    const Inside& inside() const { return *inside_; }

    Case(const Case&);
    Case(Case&&) noexcept;
    Case& operator=(Case) noexcept;
    ~Case();

private:
    explicit Case(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// What the command of the same name prints.
REUNIFY_EXPORT Result<std::string> check(const Rules& rules, const Case& family, const Options& options = {});

/// What was said in an interview besides the facts of the case. Facts are named as for Case::set.
struct Interview {
    std::vector<std::string> declined;  ///< asked and not known, or assumed and confirmed: not asked again
    bool everybody = true;              ///< nobody else is to come; where nobody is named yet, that is asked first
    std::string last;                   ///< answered last: what goes with it comes next
};

/// The next question about a case, why it is asked, and the answer so far: always as JSON.
REUNIFY_EXPORT Result<std::string> ask(const Rules& rules, const Case& family, const Interview& interview = {},
                                       const Options& options = {});

REUNIFY_EXPORT Result<std::string> when(const Rules& rules, const Case& family, const Options& options = {});
REUNIFY_EXPORT Result<std::string> whatif(const Rules& rules, const Case& family, const Options& options = {});
REUNIFY_EXPORT Result<std::string> whatif(const Rules& rules, const Case& before, const Case& after, const Options& options = {});
REUNIFY_EXPORT Result<std::string> laws(const Rules& rules, const Case& family, const Options& options = {});

/// How a list is judged, beyond its rows.
struct ListOptions {
    std::vector<std::string> columns;  ///< of results, such as `verdict`; empty: those of `reunify batch`
    std::string family;       ///< header of the column that says what rows are a family; empty: it is found; `none`: each row is one
    bool explain = false;     ///< with a column `explanation`
    bool json_lines = false;  ///< rows as JSON lines, not as CSV
    bool workbook = false;    ///< rows as the bytes of a workbook (.xlsx), all at once
    unsigned threads = 1;
    std::function<void(std::string_view)> taker;  ///< takes the rows, piece by piece as they are judged; none: they are kept
};

struct JudgedList {
    std::string rows;     ///< every column of the list, then those of results; empty where a taker had them
    std::string rejects;  ///< the rows that could not be read, each with its line and the reason, under a header
    std::string summary;  ///< what was done, in some lines
    std::uint64_t read = 0, evaluated = 0, rejected = 0, families = 0;
    std::uint64_t withheld_families = 0;            ///< nobody of them was judged, for a row of theirs is among the rejects
    std::map<std::string, std::uint64_t> verdicts;  ///< how many people have each
};

/// `rows` is a list as `reunify batch` takes it. A row that cannot be read is no fault: it is among the rejects. Rows are CSV or JSON lines
/// whatever `options.format` says.
REUNIFY_EXPORT Result<JudgedList> batch(const Rules& rules, std::string rows, const ListOptions& list = {}, const Options& options = {});
/// `on` is a day such as 2026-12-31; empty: today.
REUNIFY_EXPORT Result<std::string> amounts(const Rules& rules, const std::string& on, const Options& options = {});
/// `saved` is an answer of check as JSON.
REUNIFY_EXPORT Result<std::string> replay(const Rules& rules, const std::string& saved, const Options& options = {});

}  // namespace reunify::api
