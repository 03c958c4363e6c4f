#include "text/form.h"

#include "text/sentences.h"

namespace reunify::text {

const Sentence<>& form_of(const Node& node) {
    switch (node.form) {
        case Node::Form::nothing:
            return sentence::form_nothing;
        case Node::Form::scalar:
            return sentence::form_value;
        case Node::Form::list:
            return sentence::form_list;
        case Node::Form::map:
            break;
    }
    return sentence::form_map;
}

}  // namespace reunify::text
