#include "law/names.h"

namespace reunify::law {

std::string_view name_of(Confidence confidence) {
    return kConfidences[static_cast<std::size_t>(confidence)];
}

std::string_view name_of(FactType type) {
    return kFactTypes[static_cast<std::size_t>(type)];
}

std::string_view name_of(Effect effect) {
    return kEffects[static_cast<std::size_t>(effect)];
}

std::string_view name_of(Otherwise otherwise) {
    return kOtherwises[static_cast<std::size_t>(otherwise)];
}

Kind kind_of(FactType type) {
    switch (type) {
        case FactType::money:
        case FactType::count:
            return Kind::number;
        case FactType::yes_no:
            return Kind::boolean;
        case FactType::date:
            return Kind::date;
        case FactType::choice:
        case FactType::text:
            return Kind::text;
    }
    return Kind::text;
}

}  // namespace reunify::law
