#include "base/system_error.h"

#include <cerrno>

#include "base/sentences.h"

namespace reunify {

Phrase system_error(int error) {
    switch (error) {
        case ENOENT:
            return sentence::no_such_file;
        case EACCES:
            return sentence::not_permitted;
        case EPERM:
            return sentence::not_allowed;
        case ENOTDIR:
            return sentence::no_folder;
        case EISDIR:
            return sentence::a_folder;
        case ENOSPC:
            return sentence::full;
#ifdef EDQUOT  // Windows has no such error
        case EDQUOT:
            return sentence::over_quota;
#endif
        case EFBIG:
            return sentence::too_large;
        case EROFS:
            return sentence::read_only;
        case EIO:
            return sentence::input_output;
        case EPIPE:
            return sentence::closed_by_reader;
        case EBADF:
            return sentence::not_open;
        case EMFILE:
        case ENFILE:
            return sentence::too_many_open;
        case ENAMETOOLONG:
            return sentence::name_too_long;
        case EBUSY:
        case ETXTBSY:
            return sentence::in_use;
        case ELOOP:
            return sentence::links_in_a_circle;
        default:
            return {sentence::other_error, error};
    }
}

}  // namespace reunify
