#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

namespace reunify::cases {

/// Which fact a header means that is no name of one and yet means one only: the name without its small words or in another order
/// (`Statuut gezinshereniger`), or whom it speaks of beside the name that the column has for them (`Geboortedatum familielid`,
/// `Geburtsdatum Kind`, `Sponsor date of birth`). Every word of the header must be accounted for: what is shortened, or has a word more, is
/// for `LikelyFacts`.
class PersonHeaders {
public:
    /// The rules must outlive this.
    explicit PersonHeaders(const law::RuleSet& rules);

    struct Meant {
        std::size_t fact = 0;
        std::vector<std::size_t> relations;  ///< choices of the relation: only of members who are one of these; empty: of everybody
    };
    /// Nothing where it means none, or may mean two.
    std::optional<Meant> of(std::string_view header) const;

    /// Whether a header names somebody else than those whom a fact is about: a fact of the sponsor in one that speaks of members.
    bool is_of_another(std::string_view header, std::size_t fact) const;

private:
    using Words = std::vector<std::string>;
    struct Name {
        std::size_t fact = 0;
        Words words;  ///< without the small ones within it, sorted
    };
    struct Person {
        const law::Person* person = nullptr;
        std::vector<Words> words;  ///< by name for them
    };

    /// The facts that are called so.
    std::vector<std::size_t> called(Words words) const;
    /// What is left of the words of a header without those that name a person; nothing if none do.
    static std::optional<Words> without(const Person& person, const Words& header);

    const law::RuleSet& rules_;
    std::vector<Name> names_;
    std::vector<Person> persons_;
};

}  // namespace reunify::cases
