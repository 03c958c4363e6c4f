#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "plan/program.h"

namespace reunify::sql {

/// What the columns of a script are called that hold a part of the law, and what is said of each. By register; empty for one that has no
/// name in the rules.
struct Names {
    std::vector<std::string> name;
    std::vector<std::vector<std::string>> notes;  ///< lines: the title and the article
};

/// Facts, readings, definitions, rows of the routes and conditions, called as in the rules; `sponsor.status` is `sponsor_status`. A fact
/// for which something is assumed is `sponsor_status_given` as the table gives it. Every name is one of its own, of at most 60 characters.
Names names_of(const plan::Program& program, Language language);

/// What a fact is called as the table gives it.
std::string given_name_of(const law::Fact& fact);

/// What a path or a name of the rules is as a name of SQL.
std::string as_name(std::string_view path);

/// A name that none of `taken` has, from one that may be too long or among them; it is added.
std::string free_name(std::string name, std::vector<std::string>& taken);

}  // namespace reunify::sql
