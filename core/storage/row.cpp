// SPDX-License-Identifier: Apache-2.0
#include "core/storage/row.h"

namespace hearth::storage {

QByteArray columnName(const char* fieldName)
{
    QByteArray out;
    for (const char* c = fieldName; *c; ++c) {
        if (*c >= 'A' && *c <= 'Z') {
            out += '_';
            out += static_cast<char>(*c - 'A' + 'a');
        } else {
            out += *c;
        }
    }
    return out;
}

} // namespace hearth::storage
